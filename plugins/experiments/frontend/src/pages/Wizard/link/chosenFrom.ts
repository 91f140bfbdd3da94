import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { ChosenMetric } from '../wizardDraft';

/** A metric that is defined already, as the form holds it. */
export function chosenFrom(metric: Metric): ChosenMetric {
  const { id, name, title, unit, direction, kind, sourceId, query } = metric;
  return {
    metricId: id,
    resolvedQuery: '',
    metric: {
      name,
      title,
      unit,
      direction,
      kind,
      sourceId,
      query,
      simulated: metric.simulated,
    },
  };
}
