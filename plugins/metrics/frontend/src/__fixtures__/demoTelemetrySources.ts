import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DashboardLink,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';

/** Dashboards of a service of the demo. */
export function demoDashboards(entityRef: string): DashboardLink[] {
  if (parseEntityRef(entityRef).name !== 'payments-gateway') return [];
  return [
    {
      sourceId: 'grafana',
      title: 'Payments gateway, overview',
      url: 'https://grafana.example.com/d/payments',
      folder: 'Checkout',
    },
    {
      sourceId: 'grafana',
      title: 'Card issuers',
      url: 'https://grafana.example.com/d/issuers',
      folder: null,
    },
  ];
}

/** Sources that do not answer. */
export function demoFailures(entityRef: string): SourceFailure[] {
  if (parseEntityRef(entityRef).name !== 'payments-gateway') return [];
  return [
    {
      sourceId: 'thanos',
      message: 'No answer within 10 s',
    },
  ];
}
