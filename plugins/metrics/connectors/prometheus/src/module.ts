import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricSourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { readPrometheusConfig } from './config/readPrometheusConfig';
import { PrometheusSource } from './PrometheusSource';

/**
 * Registers the servers of `hone.metrics.prometheus` as metric sources.
 *
 * @public
 */
export const prometheusModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: metricSourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        const servers = readPrometheusConfig(config);
        for (const server of servers) {
          // An outside system lives in real time, whatever the clock of the installation says.
          sources.addMetricSource(
            new PrometheusSource(server, { now: () => new Date() }),
          );
          logger.info(`Prometheus "${server.id}" at ${server.baseUrl}`);
        }
      },
    });
  },
});
