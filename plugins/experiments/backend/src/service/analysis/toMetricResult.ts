import type { MetricResult } from '@hone/backstage-plugin-experiments-common';
import { resultSentence } from './sentence/verdictSentence';
import type { JudgedMetric } from './types';

function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/**
 * A judged metric as others see it; while effects are sealed only how much data there is.
 */
export function toMetricResult(
  judged: JudgedMetric,
  sealed: boolean,
): MetricResult {
  const { metric, estimate, state } = judged;
  const base = {
    metricId: metric.metricId,
    title: metric.title,
    unit: metric.unit,
    role: metric.role,
    direction: metric.direction,
    n: estimate.n,
    margin: metric.margin,
    minimumEffect: metric.minimumEffect,
  };
  const nothing = {
    scale: 'relative' as const,
    estimate: null,
    interval: null,
    pValue: null,
    standardError: null,
  };
  if (sealed) {
    return {
      ...base,
      ...nothing,
      treatedMean: null,
      comparisonMean: null,
      state: state === 'no-data' ? 'no-data' : 'sealed',
      detail:
        state === 'no-data' && !estimate.ok
          ? estimate.detail
          : `Sealed until the planned look; ${estimate.n} points so far.`,
    };
  }
  const means = {
    treatedMean: finiteOrNull(estimate.treatedMean),
    comparisonMean: finiteOrNull(estimate.comparisonMean),
  };
  const detail = resultSentence(judged);
  if (!estimate.ok) return { ...base, ...nothing, ...means, state, detail };
  return {
    ...base,
    ...means,
    scale: estimate.scale,
    estimate: finiteOrNull(estimate.estimate),
    interval: [
      finiteOrNull(estimate.interval[0]),
      finiteOrNull(estimate.interval[1]),
    ],
    pValue: finiteOrNull(estimate.pValue),
    standardError: finiteOrNull(estimate.standardError),
    state,
    detail,
  };
}
