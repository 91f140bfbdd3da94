import type { PrometheusAuth } from '../../config/PrometheusConfig';

/** How an Alertmanager says who it is when it calls. */
export type WebhookCredential =
  | { type: 'bearer'; secrets: string[] }
  | { type: 'basic'; username: string; secrets: string[] };

/** What makes an incident of an alert, and whose it is. */
export interface AlertRules {
  /** Labels that have to be there with one of these values. */
  labels: Record<string, string[]>;
  /** Labels that may hold the service's name, the best first. */
  serviceLabels: string[];
}

/** One server of `hone.metrics.alertmanager`. */
export interface AlertmanagerConfig {
  id: string;
  title: string;
  /** Where an administrator finds these settings; part of sentences. */
  settings: string;
  baseUrl: string;
  auth: PrometheusAuth;
  headers: Record<string, string>;
  rules: AlertRules;
  timeoutMs: number;
  concurrency: number;
  /** Undefined where there is no webhook. */
  webhook: WebhookCredential | undefined;
}
