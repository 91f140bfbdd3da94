import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import type { ShownSeries } from './shownSeries';

/** Every instant at which a series has a point, ascending. */
export function instantsOf(series: readonly ShownSeries[]): number[] {
  const all = new Set(series.flatMap(({ points }) => points.map(([at]) => at)));
  return [...all].sort((a, b) => a - b);
}

/** The place of the instant that is nearest; -1 where there is none. */
export function nearestIndex(instants: readonly number[], at: number): number {
  if (instants.length === 0) return -1;
  let [low, high] = [0, instants.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (instants[middle] < at) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 1);
  return at - instants[before] <= instants[low] - at ? before : low;
}

/** A change of one of the series. */
export interface ChangeOf {
  series: ShownSeries;
  change: ShownSeries['changes'][number];
}

/** What is known of one instant. */
export interface Moment {
  at: number;
  /** By the place of the series. */
  values: (number | null)[];
  changes: ChangeOf[];
  events: LaneItem[];
}

/** Values, changes and events by instant; changes and events stand at the instant that is nearest to them. */
export function momentsOf(
  series: readonly ShownSeries[],
  lanes: readonly LaneItem[],
): Moment[] {
  const instants = instantsOf(series);
  const moments = instants.map(
    (at): Moment => ({
      at,
      values: series.map(() => null),
      changes: [],
      events: [],
    }),
  );
  const byInstant = new Map(moments.map(moment => [moment.at, moment]));
  series.forEach((one, place) => {
    for (const [at, value] of one.points) {
      const moment = byInstant.get(at);
      if (moment) moment.values[place] = value;
    }
    for (const change of one.changes) {
      moments
        .at(nearestIndex(instants, change.at))
        ?.changes.push({ series: one, change });
    }
  });
  for (const event of lanes) {
    moments
      .at(nearestIndex(instants, Date.parse(event.at)))
      ?.events.push(event);
  }
  return moments;
}
