import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DeliveryApi } from '@hone/backstage-plugin-metrics-common';

/**
 * The metrics backend as the pages see it.
 * @public
 */
export const deliveryApiRef = createApiRef<DeliveryApi>().with({
  id: 'plugin.hone-metrics.delivery',
  pluginId: 'hone-metrics',
});
