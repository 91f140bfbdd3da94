import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
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
import { estimateProcess } from './processMethod';
import { wedgeEstimator } from './wedgeEstimator';

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

/** Below this error rate an interval may well be too wide to read: early looks decide on next to nothing. */
const STRICT = 0.01;

/**
 * Refuses numbers that no one can read, such as a share of a comparison that is nearly 0. Where only the interval is out
 * of bounds because hardly any error is allowed, it is left open.
 */
function readable(
  result: Estimate | NoEstimate,
  alpha: number,
): Estimate | NoEstimate {
  if (!result.ok) return result;
  const limit = result.scale === 'relative' ? MAX_RELATIVE : Number.MAX_VALUE;
  const within = (numbers: number[]) =>
    numbers.every(n => Math.abs(n) <= limit);
  if (within([result.estimate, result.standardError])) {
    // A test that cannot reject leaves both sides open, which is an answer.
    const open = result.interval.every(end => !Number.isFinite(end));
    if (open || within(result.interval)) return result;
    if (alpha < STRICT) {
      return { ...result, interval: [-Infinity, Infinity] };
    }
  }
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
  return readable(estimate(input, reading, series, alpha), alpha);
}

function estimate(
  input: AnalysisInput,
  reading: MetricReading,
  series: ArmSeries,
  alpha: number,
): Estimate | NoEstimate {
  if (treatsWholeServices(input.design)) {
    const seed = `${input.experimentId}/${reading.metric.metricId}`;
    return input.design === 'stepped-wedge'
      ? wedgeEstimator(input, reading, series, { alpha, seed })
      : estimateProcess(input.plan.method, series, { alpha, seed });
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
