import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MetricSource } from './MetricSource';

/**
 * Where connectors register their sources.
 *
 * @public
 */
export interface MetricSourcesExtensionPoint {
  /** Throws a ConflictError when the id is taken. */
  addMetricSource(source: MetricSource): void;
}

/**
 * @public
 */
export const metricSourcesExtensionPoint =
  createExtensionPoint<MetricSourcesExtensionPoint>({
    id: 'hone-metrics.sources',
  });
