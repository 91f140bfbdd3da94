import { armSeries } from '../data/armSeries';
import { estimateMetric } from './estimateMetric';
import { noEstimate } from './noEstimate';
import type {
  AnalysisInput,
  Estimate,
  MetricReading,
  NoEstimate,
} from '../types';

/**
 * What was read of the primary metric.
 */
export function primaryOf(input: AnalysisInput): MetricReading | undefined {
  return input.readings.find(({ metric }) => metric.role === 'primary');
}

/**
 * The effect on the primary metric, as the analysis estimates it, at the error rate of the plan.
 */
export function estimatePrimary(input: AnalysisInput): Estimate | NoEstimate {
  const reading = primaryOf(input);
  if (!reading) {
    return noEstimate('none', 'no-data', 'There is no primary metric.', {
      n: 0,
      treatedMean: null,
      comparisonMean: null,
    });
  }
  return estimateMetric(
    input,
    reading,
    armSeries(input, reading),
    input.plan.alpha,
  );
}
