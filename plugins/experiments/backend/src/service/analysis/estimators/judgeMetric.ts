import { nonInferiorityVerdict } from '@hone/inference';
import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { MetricSnapshot } from '../../../store/experiments';
import { lookAlpha } from '../../design/looks';
import type {
  AnalysisInput,
  Estimate,
  JudgedMetric,
  NoEstimate,
} from '../types';
import { lookOfInput } from '../window';

/** Haybittle and Peto: between planned looks a trial may be stopped for harm, but only on what is this clear. */
const INTERIM_ALPHA = 0.002;

/**
 * The error rate of a metric's interval. Guardrails are tested on one side, and all of them have to pass, so alpha is
 * neither split over sides nor over guardrails. Methods for planned looks get what a look may spend, and the
 * Haybittle–Peto limit between looks.
 */
export function alphaOf(
  metric: Pick<MetricSnapshot, 'role'>,
  input: AnalysisInput,
): number {
  const total = metric.role === 'guardrail' ? 2 : 1;
  const alpha = total * input.plan.alpha;
  if (!treatsWholeServices(input.design)) return alpha;
  const look = lookOfInput(input);
  return look ? lookAlpha({ ...input, look, alpha }) : INTERIM_ALPHA;
}

/** "look 2 of 4", for a planned look before the last. */
export function lookWords(input: AnalysisInput): string | null {
  const look = lookOfInput(input);
  return look && look.number < look.of
    ? `look ${look.number} of ${look.of}`
    : null;
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
  options: { alpha: number; look: string | null },
): JudgedMetric {
  const judged = { metric, estimate, ...options };
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
