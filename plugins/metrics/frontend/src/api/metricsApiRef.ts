import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MetricsApi } from '@hone/backstage-plugin-metrics-common';

/**
 * The metrics backend as the pages see it.
 * @public
 */
export const metricsApiRef = createApiRef<MetricsApi>().with({
  id: 'plugin.hone-metrics.client',
  pluginId: 'hone-metrics',
});
