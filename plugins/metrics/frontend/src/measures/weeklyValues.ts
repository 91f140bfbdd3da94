import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import type { TimePoint } from '@hone/react';
import type { MeasureId } from './measure';

/** The measures that a week has a value for. */
export const WEEKLY_MEASURES = [
  'leadTime',
  'frequency',
  'failRate',
  'recovery',
  'rework',
  'defects',
] as const satisfies readonly MeasureId[];

export type WeeklyMeasure = (typeof WEEKLY_MEASURES)[number];

/** A share or a median of fewer cases jumps by itself; signals leave such weeks out too. */
const FEWEST = 3;

function share(part: number, all: number): number | null {
  return all < FEWEST ? null : part / all;
}

const VALUES: Record<WeeklyMeasure, (week: DeliveryWeek) => number | null> = {
  leadTime: week => (week.leadTimeN < FEWEST ? null : week.leadTimeP50),
  frequency: week => week.deployments,
  failRate: week => share(week.failed, week.matured),
  recovery: week => (week.recoveryN < FEWEST ? null : week.recoveryMedian),
  rework: week => share(week.rework, week.deployments),
  defects: week => {
    const perChange = share(week.defects, week.changes);
    return perChange === null ? null : 100 * perChange;
  },
};

/** The unit of the values, as the formats know it. */
export const WEEKLY_UNITS: Record<WeeklyMeasure, string | undefined> = {
  leadTime: 'ms',
  frequency: undefined,
  failRate: 'ratio',
  recovery: 'ms',
  rework: 'ratio',
  defects: undefined,
};

/** Whether a week has a value for a measure. */
export function isWeekly(id: MeasureId): id is WeeklyMeasure {
  return WEEKLY_MEASURES.some(one => one === id);
}

/** The start of a plain date in UTC, for arithmetic; not an instant of the zone. */
export function dateMs(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/**
 * A measure week by week. The running week is left out, because a part of a week is not a week, and so are weeks before
 * the first deployment, of which nothing was recorded.
 */
export function weeklyValues(
  weeks: readonly DeliveryWeek[],
  id: WeeklyMeasure,
): TimePoint[] {
  const first = weeks.findIndex(({ deployments }) => deployments > 0);
  return weeks
    .filter(({ running }, i) => !running && first >= 0 && i >= first)
    .map(week => ({ at: dateMs(week.week), value: VALUES[id](week) }));
}
