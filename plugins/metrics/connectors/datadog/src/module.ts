import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Datadog as a source of telemetry.
 *
 * @public
 */
export const datadogModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'datadog',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
