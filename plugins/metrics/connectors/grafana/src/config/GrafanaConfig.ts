import type { AnnotationKind } from '@hone/backstage-plugin-metrics-node';

/** How Grafana shows that it is the sender of a webhook. */
export type WebhookAuth =
  | {
      type: 'signature';
      secrets: string[];
      /** Lower case. */
      signatureHeader: string;
      /** Lower case; when there is one, the signature covers it. */
      timestampHeader: string | undefined;
    }
  /** Whole values of the header Authorization. */
  | { type: 'credential'; accepted: string[] };

/** Which alerts are incidents, and of which service. */
export interface AlertRules {
  /** Labels that may hold the name of a service, the best first. */
  serviceLabels: string[];
  /** Labels that an alert has to have, each with one of the values. */
  labels: Record<string, string[]>;
}

/** What may be asked through Grafana. */
export interface QueryRules {
  /** The data source of queries that name none. */
  datasourceUid: string | undefined;
  /** All data sources that queries may name, the one above among them. */
  datasourceUids: string[];
  /** Whether queries in a data source's own form may be sent. */
  rawQueries: boolean;
  /** The label that holds the name of a service. */
  entityLabel: string;
  scrapeIntervalSeconds: number;
}

/** One Grafana of `hone.metrics.grafana`. */
export interface GrafanaConfig {
  id: string;
  title: string;
  /** Where its settings stand, such as `hone.metrics.grafana[0]`. */
  settings: string;
  /** Where the API is; without a slash at the end. */
  baseUrl: string;
  /** Where people open it; without a slash at the end. */
  publicUrl: string;
  token: string;
  orgId: number | undefined;
  timeoutMs: number;
  /** Requests at once. */
  concurrency: number;
  queries: QueryRules;
  /** A tag with `$service` for the name of the service. */
  dashboardTag: string;
  annotations: {
    kinds: AnnotationKind[];
    /** Draw on this dashboard alone; on all that ask for them by tag when it is missing. */
    dashboardUid: string | undefined;
    panelId: number | undefined;
  };
  /** Undefined when alerts are not read. */
  alerts: (AlertRules & { webhook: WebhookAuth | undefined }) | undefined;
}
