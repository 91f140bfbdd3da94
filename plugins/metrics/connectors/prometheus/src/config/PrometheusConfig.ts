/** How a server is told who asks. */
export type PrometheusAuth =
  | { type: 'none' }
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string }
  | { type: 'headers'; headers: Record<string, string> };

/** One server of `hone.metrics.prometheus`. */
export interface PrometheusConfig {
  id: string;
  title: string;
  baseUrl: string;
  auth: PrometheusAuth;
  headers: Record<string, string>;
  /** Parameters that are sent with every request, such as Thanos' `dedup`. */
  parameters: Record<string, string>;
  timeoutMs: number;
  maxPoints: number;
  maxBytes: number;
  /** Labels that may hold a service's name, the best first. */
  entityLabels: string[];
  /** Natural distance of the points of proposed metrics. */
  stepSeconds: number;
  /** Distance of two scrapes, when the server does not tell. */
  scrapeIntervalSeconds: number | undefined;
}
