import type { AnnotationKind } from '@hone/backstage-plugin-metrics-node';

/** Which alerts of monitors become incidents, and how they are told. */
export interface MonitorRules {
  /** Monitors have to have all of them; for reading only. */
  tags: string[];
  /** Priorities that count, 1 to 5; monitors without one count when all do. */
  priorities: number[];
  /** Whether missing data is an incident. */
  noData: boolean;
  webhook: MonitorWebhookConfig | undefined;
}

/** How requests of the webhook are known. */
export interface MonitorWebhookConfig {
  /** Lower-case name. */
  header: string;
  /** Every active one. */
  secrets: string[];
}

/** One organisation in Datadog. */
export interface DatadogConfig {
  id: string;
  title: string;
  /** Where it stands in the configuration, for sentences. */
  settings: string;
  /** Without a slash at the end. */
  apiUrl: string;
  /** Where events are sent. */
  intakeUrl: string;
  /** Where people open it. */
  appUrl: string;
  apiKey: string;
  applicationKey: string;
  /** Environment of services that do not name theirs. */
  env: string | undefined;
  accepts: AnnotationKind[];
  monitors: MonitorRules | undefined;
  concurrency: number;
  stepSeconds: number;
}
