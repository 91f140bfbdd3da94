import type { ArmSeries } from '../data/armSeries';
import type {
  AnalysisInput,
  Estimate,
  MetricReading,
  NoEstimate,
} from '../types';
import { isOver } from '../window';
import { countsEstimator } from './countsEstimator';
import { noEstimate } from './noEstimate';
import { pairedEstimator } from './pairedEstimator';
import { hasPanel, panelEstimator } from './panelEstimator';
import { processEstimator } from './processEstimator';

/**
 * Whether a metric is compared by units rather than by series: A/B tests wherever the source counts units, canaries
 * for proportions, whose events are counted.
 */
export function usesCounts(
  input: Pick<AnalysisInput, 'design'>,
  reading: Pick<MetricReading, 'counts' | 'metric'>,
): boolean {
  const { counts } = reading;
  if (!counts || counts.treated.n + counts.control.n === 0) return false;
  if (input.design === 'ab') return true;
  return (
    input.design === 'canary' &&
    reading.metric.kind === 'proportion' &&
    counts.treated.successes !== null &&
    counts.control.successes !== null
  );
}

/** Relative effects beyond a millionfold say that the comparison is nearly 0, not that the change is large. */
const MAX_RELATIVE = 1e6;

/** Refuses numbers that no one can read, such as a share of a comparison that is nearly 0. */
function readable(result: Estimate | NoEstimate): Estimate | NoEstimate {
  if (!result.ok) return result;
  const limit = result.scale === 'relative' ? MAX_RELATIVE : Number.MAX_VALUE;
  const numbers = [result.estimate, result.standardError, ...result.interval];
  if (numbers.every(n => Math.abs(n) <= limit)) return result;
  return noEstimate(
    result.method,
    'zero-baseline',
    'The comparison is so near 0, or the values vary so much, that the effect cannot be told as a share of it.',
    result,
  );
}

/**
 * Estimates the effect on one metric by the method of the design.
 */
export function estimateMetric(
  input: AnalysisInput,
  reading: MetricReading,
  series: ArmSeries,
  alpha: number,
): Estimate | NoEstimate {
  return readable(estimate(input, reading, series, alpha));
}

function estimate(
  input: AnalysisInput,
  reading: MetricReading,
  series: ArmSeries,
  alpha: number,
): Estimate | NoEstimate {
  if (input.design === 'process') {
    const seed = `${input.experimentId}/${reading.metric.metricId}`;
    return hasPanel(series)
      ? panelEstimator(series, { alpha, seed })
      : processEstimator(series, { alpha });
  }
  if (reading.counts && usesCounts(input, reading)) {
    return countsEstimator(reading.counts, {
      alpha,
      elapsedShare:
        (input.asOf - input.startedAt) / (input.plan.durationSeconds * 1000),
    });
  }
  const plannedPoints =
    (input.plan.durationSeconds * 1000) / series.grid.stepMs;
  return pairedEstimator(series, {
    alpha,
    plannedPoints,
    over: isOver(input),
  });
}
