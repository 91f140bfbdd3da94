import type { WatchChangeStore } from '../../store/watches/WatchChangeStore';
import type { Judgement } from '../../store/watches/types';
import { sensitivityOf, type Sensitivity } from './sensitivity';

/** How sensitive the filter is for a metric, and what it follows from. */
export interface MetricSensitivity extends Sensitivity {
  /** Judgements so far. */
  meaningful: number;
  notMeaningful: number;
}

function toMetricSensitivity(
  judgements: readonly Judgement[],
): MetricSensitivity {
  const meaningful = judgements.filter(one => one.meaningful).length;
  return {
    ...sensitivityOf(judgements),
    meaningful,
    notMeaningful: judgements.length - meaningful,
  };
}

/** Computes the sensitivity of metrics from what people said, of all services that share a definition. */
export async function readSensitivities(
  changes: WatchChangeStore,
  metricIds: Iterable<string>,
): Promise<Map<string, MetricSensitivity>> {
  const ids = [...new Set(metricIds)];
  const judgements = await changes.judgements(ids);
  return new Map(
    ids.map(id => [id, toMetricSensitivity(judgements.get(id) ?? [])]),
  );
}
