import type { Interval } from '../outcome';
import type { Series } from '../series/series';

/**
 * A metric of a canary beside its simultaneous baseline.
 *
 * @public
 */
export interface CanaryMetric {
  name: string;
  /** Values at equal stamps, null where missing. */
  baseline: Series;
  canary: Series;
  harmfulDirection: 'increase' | 'decrease';
  /** Tolerable harm, default 0.1. */
  margin?: number;
  /** A share of the baseline mean (default), or units of the metric. */
  marginScale?: 'relative' | 'absolute';
  /** Kayenta mode only: group of the score, default `all`. */
  group?: string;
  /** Kayenta mode only: whether a failure fails the canary. */
  critical?: boolean;
}

/**
 * What is known about one metric. `unsuspicious` is all that the Kayenta mode
 * can say in favour of a canary: no deviation was found.
 *
 * @public
 */
export type CanaryMetricVerdict =
  | 'non-inferior'
  | 'degraded'
  | 'inconclusive'
  | 'no-data'
  | 'unsuspicious';

/**
 * Judgement of one metric.
 *
 * @public
 */
export interface JudgedCanaryMetric {
  name: string;
  verdict: CanaryMetricVerdict;
  /** Canary minus baseline in `scale`, null where it could not be estimated. */
  estimate: number | null;
  interval: Interval | null;
  scale: 'relative' | 'absolute';
  /** Why, in a sentence for people. */
  explanation: string;
}
