import type { MetricInput } from '@hone/backstage-plugin-metrics-common';

/** A definition that the test source reads. */
export function metricInput(rest: Partial<MetricInput> = {}): MetricInput {
  return {
    name: 'latency',
    title: 'Latency',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'mean',
    sourceId: 'test',
    query: { level: '7' },
    ...rest,
  };
}

/** A definition whose observations are pushed. */
export function pushedInput(rest: Partial<MetricInput> = {}): MetricInput {
  return metricInput({
    name: 'lead-time',
    title: 'Lead time',
    unit: 'h',
    sourceId: 'push',
    query: {},
    ...rest,
  });
}
