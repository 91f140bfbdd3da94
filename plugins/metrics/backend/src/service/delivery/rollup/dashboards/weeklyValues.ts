import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import type { Rollup, ScopedRollup } from '../../../../store/delivery/Rollup';
import type { WeekRange } from '../../../../store/delivery/RollupReadStore';
import { emptyRollup, sumRollups } from '../content/addRollups';
import { startOfHour } from '../content/hours';
import type { ReadingTime } from '../content/summarizeRollup';
import { toWeek } from '../content/toWeek';
import { addWeeks, type WeekCalendar } from '../content/WeekCalendar';

/** Roll-ups of one scope by their Mondays; weeks in which nothing happened may be missing. */
export type WeeklyRollups = ReadonlyMap<string, Rollup>;

/** A year, and the running week. */
export const YEAR_WEEKS = 53;

/** Roll-ups scope by scope. */
export function byScope(
  rows: readonly ScopedRollup[],
): Map<string, Map<string, Rollup>> {
  const scopes = new Map<string, Map<string, Rollup>>();
  for (const { scopeRef, week, rollup } of rows) {
    const weeks = scopes.get(scopeRef) ?? new Map<string, Rollup>();
    scopes.set(scopeRef, weeks.set(week, rollup));
  }
  return scopes;
}

/** The sum of those weeks that lie in a range. */
export function sumWithin(
  weeks: WeeklyRollups,
  { from, to }: WeekRange,
): Rollup {
  const within = [...weeks].filter(([week]) => week >= from && week < to);
  return sumRollups(within.map(([, rollup]) => rollup));
}

/** All weeks of a range, also those in which nothing happened. */
export function weeksWithin(
  weeks: WeeklyRollups,
  { from, to }: WeekRange,
  calendar: WeekCalendar,
  time: ReadingTime,
): DeliveryWeek[] {
  const running = calendar.weekOf(startOfHour(time.hour));
  const values: DeliveryWeek[] = [];
  for (let week = from; week < to; week = addWeeks(week, 1)) {
    const rollup = weeks.get(week) ?? emptyRollup();
    values.push(toWeek(week, week === running, rollup, time));
  }
  return values;
}
