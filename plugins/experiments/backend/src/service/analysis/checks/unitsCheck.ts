import { usesCounts } from '../estimators/estimateMetric';
import type { AnalysisInput, MetricReading, TrialCheck } from '../types';

/**
 * Says by what an A/B test was compared, because series are the weaker ground.
 */
export function unitsCheck(
  input: AnalysisInput,
  reading: MetricReading,
): TrialCheck[] {
  if (input.design !== 'ab') return [];
  const byUnits = usesCounts(input, reading);
  const paused = input.pauses.length > 0;
  let detail = 'Arms are compared by their units.';
  if (!byUnits) {
    detail =
      'The source holds no unit counts, so the arms are compared as series, paired by time.';
  } else if (paused) {
    detail =
      'Arms are compared by their units, those of the pauses included, because counts cannot be cut in time.';
  }
  return [
    {
      id: 'units',
      title: 'Compared by units',
      state: byUnits && !paused ? 'passed' : 'warning',
      detail,
    },
  ];
}
