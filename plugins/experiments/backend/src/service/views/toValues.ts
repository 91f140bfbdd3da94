import type { AnalysisValues } from '@hone/backstage-plugin-experiments-common';
import type { AnalysisRecord } from '../../store/analyses';
import { armSeries } from '../analysis/data/armSeries';
import type {
  AnalysisInput,
  ArmCounts,
  MetricReading,
} from '../analysis/types';

type Series = AnalysisValues['series'][number];
type Counts = AnalysisValues['counts'][number];

/** Every metric has a grid of its own, never finer than its points. */
function seriesOf(input: AnalysisInput, reading: MetricReading): Series[] {
  const { services, grid } = armSeries(input, reading);
  const start = new Date(grid.origin - grid.before * grid.stepMs).toISOString();
  const { metricId } = reading.metric;
  const arms = [
    [input.treated.name, reading.treated, services.treated],
    [input.control?.name ?? 'control', reading.control, services.control],
  ] as const;
  return arms.flatMap(([arm, read, rows]) =>
    rows.map((values, i) => ({
      metricId,
      arm,
      entityRef: read[i].entityRef,
      start,
      stepSeconds: grid.stepMs / 1000,
      values,
    })),
  );
}

function countsOf(input: AnalysisInput, reading: MetricReading): Counts[] {
  if (!reading.counts) return [];
  const { treated, control } = reading.counts;
  const { metricId } = reading.metric;
  const toCounts = (arm: string, counts: ArmCounts): Counts => ({
    metricId,
    arm,
    n: counts.n,
    successes: counts.successes,
    mean: counts.mean,
    m2: counts.m2,
  });
  return [
    toCounts(input.treated.name, treated),
    toCounts(input.control?.name ?? 'control', control),
  ];
}

/**
 * The values behind an analysis.
 */
export function toValues(
  analysis: AnalysisRecord,
  input: AnalysisInput,
): AnalysisValues {
  return {
    analysisId: analysis.id,
    asOf: analysis.asOf.toISOString(),
    inputsHash: analysis.inputsHash,
    startedAt: new Date(input.startedAt).toISOString(),
    series: input.readings.flatMap(reading => seriesOf(input, reading)),
    counts: input.readings.flatMap(reading => countsOf(input, reading)),
  };
}
