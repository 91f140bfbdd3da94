import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MetricsApi } from '@hone/backstage-plugin-metrics-common';

/**
 * What the pages do with definitions of metrics.
 * @public
 */
export type MetricDefinitionsApi = Pick<
  MetricsApi,
  'getMetric' | 'createMetric' | 'updateMetric'
>;

/**
 * Definitions of metrics as the pages see them.
 * @public
 */
export const metricDefinitionsApiRef =
  createApiRef<MetricDefinitionsApi>().with({
    id: 'plugin.hone-metrics.definitions',
    pluginId: 'hone-metrics',
  });
