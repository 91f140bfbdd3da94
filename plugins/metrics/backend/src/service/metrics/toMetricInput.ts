import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';

/** What somebody would send to create this definition. */
export function toMetricInput(metric: Metric): Required<MetricInput> {
  return {
    name: metric.name,
    title: metric.title,
    description: metric.description,
    entityRef: metric.entityRef,
    unit: metric.unit,
    direction: metric.direction,
    kind: metric.kind,
    sourceId: metric.sourceId,
    query: metric.query,
    stepSeconds: metric.stepSeconds,
    simulated: metric.simulated,
    owner: metric.owner,
  };
}
