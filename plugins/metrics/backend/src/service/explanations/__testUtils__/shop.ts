import type { Entity } from '@backstage/catalog-model';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { metricInput } from '../../../__fixtures__/metrics';

function entity(
  kind: string,
  name: string,
  relations: Record<string, string[]> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title: name.toUpperCase() },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

/** cart depends on issuer, which depends on a database; it consumes an API that billing provides. */
export const SHOP: Entity[] = [
  entity('Component', 'cart', {
    dependsOn: ['component:default/issuer'],
    consumesApi: ['api:default/invoices'],
  }),
  entity('Component', 'issuer', { dependsOn: ['resource:default/cards'] }),
  entity('Resource', 'cards'),
  entity('API', 'invoices', { apiProvidedBy: ['component:default/billing'] }),
  entity('Component', 'billing'),
];

export const CARDS = 'resource:default/cards';
export const BILLING = 'component:default/billing';

/** Definitions that fit every service. */
export const SHOP_METRICS: MetricInput[] = [
  metricInput({ query: { level: '0.2' } }),
  metricInput({
    name: 'errors',
    title: 'Share of failed requests',
    unit: 'ratio',
    kind: 'proportion',
    query: { level: '0.01' },
  }),
  metricInput({
    name: 'requests',
    title: 'Requests per second',
    unit: '1/s',
    kind: 'rate',
    direction: 'higher-is-better',
    query: { level: '100' },
  }),
];
