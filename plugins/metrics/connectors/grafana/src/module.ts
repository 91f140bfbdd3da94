import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import { GrafanaAlerts } from './alerts/GrafanaAlerts';
import { GrafanaAnnotations } from './annotations/GrafanaAnnotations';
import { GrafanaClient } from './client/GrafanaClient';
import { readGrafanaConfig } from './config/readGrafanaConfig';
import { GrafanaSource } from './GrafanaSource';

/**
 * Registers the servers of `hone.metrics.grafana` as metric sources; as what draws annotations and tells of alerts,
 * where that is configured.
 *
 * @public
 */
export const grafanaModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'grafana',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: metricSourcesExtensionPoint,
        sinks: annotationSinksExtensionPoint,
        deliveries: deliverySourcesExtensionPoint,
      },
      async init({ config, logger, sources, sinks, deliveries }) {
        // An outside system lives in real time, whatever the clock of the installation says.
        const clock = { now: () => new Date() };
        for (const server of readGrafanaConfig(config)) {
          const client = new GrafanaClient(server, { clock });
          sources.addMetricSource(new GrafanaSource(server, { client, clock }));
          if (server.annotations.kinds.length > 0) {
            sinks.addAnnotationSink(new GrafanaAnnotations(server, client));
          }
          if (server.alerts) {
            deliveries.addDeliverySource(
              new GrafanaAlerts(server, server.alerts, { client, logger }),
            );
          }
          logger.info(`Grafana "${server.id}" at ${server.baseUrl}`);
        }
      },
    });
  },
});
