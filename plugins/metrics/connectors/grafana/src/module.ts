import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Grafana as a source of telemetry.
 *
 * @public
 */
export const grafanaModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'grafana',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
