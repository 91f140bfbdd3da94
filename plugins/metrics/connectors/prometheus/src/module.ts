import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import { AlertmanagerSource } from './alertmanager/AlertmanagerSource';
import { readAlertmanagerConfig } from './alertmanager/config/readAlertmanagerConfig';
import { readPrometheusConfig } from './config/readPrometheusConfig';
import { PrometheusSource } from './PrometheusSource';

/**
 * Registers the servers of `hone.metrics.prometheus` as metric sources, and those of `hone.metrics.alertmanager` as
 * sources of incidents.
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
        deliveries: deliverySourcesExtensionPoint,
      },
      async init({ config, logger, sources, deliveries }) {
        // An outside system lives in real time, whatever the clock of the installation says.
        const clock = { now: () => new Date() };
        for (const server of readPrometheusConfig(config)) {
          sources.addMetricSource(new PrometheusSource(server, clock));
          logger.info(`Prometheus "${server.id}" at ${server.baseUrl}`);
        }
        for (const server of readAlertmanagerConfig(config)) {
          deliveries.addDeliverySource(
            new AlertmanagerSource(server, { clock, logger }),
          );
          logger.info(`Alertmanager "${server.id}" at ${server.baseUrl}`);
        }
      },
    });
  },
});
