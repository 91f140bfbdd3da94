import { createApiRef } from '@backstage/frontend-plugin-api';
import type { TelemetryApi } from '@hone/backstage-plugin-metrics-common';

/**
 * The telemetry of services as the pages see it.
 * @public
 */
export const telemetryApiRef = createApiRef<TelemetryApi>().with({
  id: 'plugin.hone-metrics.telemetry',
  pluginId: 'hone-metrics',
});
