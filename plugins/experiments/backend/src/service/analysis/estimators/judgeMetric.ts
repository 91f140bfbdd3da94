import { nonInferiorityVerdict } from '@hone/inference';
import type { MetricSnapshot } from '../../../store/experiments';
import type { Estimate, JudgedMetric, NoEstimate } from '../types';

/** Haybittle and Peto: a look before the planned one may act, but only on what is this clear. */
const INTERIM_ALPHA = 0.002;

/**
 * The error rate of a metric's interval. Guardrails are tested on one side, and all of them have to pass, so alpha is
 * neither split over sides nor over guardrails. Methods for planned looks get the Haybittle–Peto limit before theirs.
 */
export function alphaOf(
  metric: Pick<MetricSnapshot, 'role'>,
  options: { alpha: number; anytime: boolean; over: boolean },
): number {
  if (!options.anytime && !options.over) return INTERIM_ALPHA;
  return metric.role === 'guardrail' ? 2 * options.alpha : options.alpha;
}

/** The interval as harm: positive is worse. */
function asHarm(
  [lower, upper]: [number, number],
  direction: MetricSnapshot['direction'],
): [number, number] {
  return direction === 'lower-is-better' ? [lower, upper] : [-upper, -lower];
}

/** The margin in the scale of the estimate. */
function marginOf(metric: MetricSnapshot, estimate: Estimate): number {
  const margin = metric.margin ?? 0;
  return estimate.scale === 'relative'
    ? margin
    : margin * Math.abs(estimate.comparisonMean ?? 0);
}

/**
 * Says what an estimate means for the decision.
 */
export function judgeMetric(
  metric: MetricSnapshot,
  estimate: Estimate | NoEstimate,
  alpha: number,
): JudgedMetric {
  const judged = { metric, estimate, alpha };
  if (!estimate.ok) {
    const state = estimate.reason === 'no-data' ? 'no-data' : 'undecided';
    return { ...judged, state, worse: false };
  }
  if (!estimate.ready) return { ...judged, state: 'undecided', worse: false };
  const [least, most] = asHarm(estimate.interval, metric.direction);
  const worse = least > 0;
  if (metric.role === 'primary') {
    const better = most < 0 ? 'better' : 'undecided';
    return { ...judged, state: worse ? 'worse' : better, worse };
  }
  const { verdict } = nonInferiorityVerdict({
    interval: [least, most],
    margin: marginOf(metric, estimate),
    harmfulDirection: 'increase',
  });
  return {
    ...judged,
    state: verdict === 'inconclusive' ? 'undecided' : verdict,
    worse,
  };
}
