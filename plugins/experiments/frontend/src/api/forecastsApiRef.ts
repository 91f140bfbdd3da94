import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ForecastsApi } from '@hone/backstage-plugin-experiments-common';

/**
 * Forecasts and how well they hold, as the pages see them.
 * @public
 */
export const forecastsApiRef = createApiRef<ForecastsApi>().with({
  id: 'plugin.hone-experiments.forecasts-client',
  pluginId: 'hone-experiments',
});
