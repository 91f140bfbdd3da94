import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';

/**
 * What is known of a metric before the start: mean and variance per unit, or
 * a proportion, whose variance is p(1 − p).
 *
 * @public
 */
export type PlanningMetric =
  | { mean: number; variance: number }
  | { proportion: number };

export function planningMoments(
  metric: PlanningMetric,
): { ok: true; mean: number; variance: number } | Failure {
  const { mean, variance } =
    'proportion' in metric
      ? {
          mean: metric.proportion,
          variance: metric.proportion * (1 - metric.proportion),
        }
      : metric;
  if (!Number.isFinite(mean) || !Number.isFinite(variance)) {
    return fail('non-finite', 'The mean or variance is not a finite number.');
  }
  if (mean === 0) {
    return fail('zero-baseline', 'The mean is 0: no relative effect exists.');
  }
  if (!(variance > 0)) {
    return fail('zero-variance', 'The metric does not vary.');
  }
  return { ok: true, mean, variance };
}
