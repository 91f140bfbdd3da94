import type { PrometheusConfig } from '../config/PrometheusConfig';

/** A server with the defaults of the configuration. */
export function serverConfig(
  baseUrl: string,
  rest: Partial<PrometheusConfig> = {},
): PrometheusConfig {
  return {
    id: 'prometheus',
    title: 'Prometheus',
    baseUrl,
    auth: { type: 'none' },
    headers: {},
    parameters: {},
    timeoutMs: 5_000,
    maxPoints: 11_000,
    maxBytes: 20 * 1024 * 1024,
    entityLabels: ['service_name', 'service', 'job', 'app'],
    stepSeconds: 60,
    scrapeIntervalSeconds: undefined,
    ...rest,
  };
}
