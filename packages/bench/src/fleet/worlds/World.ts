import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { MomentsAnswer } from '@hone/backstage-plugin-metrics-node';
import type { FleetMetric } from '../trials/metrics';

/** A metric of one service, perhaps of one arm of it. */
export interface WorldTarget {
  metric: FleetMetric;
  entityRef: string;
  arm: string | undefined;
}

/** Instants are epoch milliseconds. */
export interface WorldWindow {
  start: number;
  end: number;
  stepMs: number;
}

/** Statistics of units. */
export type UnitStatistics = Omit<MomentsAnswer, 'resolvedQuery' | 'warnings'>;

/**
 * What is measured during one trial. It answers the same whenever it is asked.
 */
export interface World {
  /** The points at start, start + step, … up to end, each for the step that begins there. */
  series(target: WorldTarget, window: WorldWindow): SeriesPoint[];
  /** Units whose first exposure lies in the window; null where there are no units. */
  moments(
    target: WorldTarget,
    window: Omit<WorldWindow, 'stepMs'>,
  ): UnitStatistics | null;
}
