import type { Entity } from '@backstage/catalog-model';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';

/** A component of the catalog. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

/** What a source is asked of a service. */
export function readTarget(
  service: string,
  kind: MetricKind,
  query: SourceQuery,
  rest: Partial<MetricReadTarget> = {},
): MetricReadTarget {
  return {
    metric: { name: 'm', kind, unit: '1', query, stepSeconds: 60 },
    entity: component(service),
    ...rest,
  };
}
