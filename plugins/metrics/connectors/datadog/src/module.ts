import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import { DeploymentSink } from './annotations/DeploymentSink';
import { EventSink } from './annotations/EventSink';
import { DatadogClient } from './client/DatadogClient';
import { readDatadogConfig } from './config/readDatadogConfig';
import { DatadogSource } from './DatadogSource';
import { MonitorSource } from './monitors/MonitorSource';

/**
 * Registers the organisations of `hone.metrics.datadog` as sources of metrics and of incidents, and as systems that draw
 * annotations.
 *
 * @public
 */
export const datadogModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'datadog',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: metricSourcesExtensionPoint,
        deliveries: deliverySourcesExtensionPoint,
        sinks: annotationSinksExtensionPoint,
      },
      async init({ config: root, logger, sources, deliveries, sinks }) {
        // An outside system lives in real time, whatever the clock of the installation says.
        const clock = { now: () => new Date() };
        for (const config of readDatadogConfig(root)) {
          const client = new DatadogClient(config, { clock });
          sources.addMetricSource(new DatadogSource(config, client, clock));
          const events = new EventSink(config, client, clock);
          if (events.accepts.length > 0) sinks.addAnnotationSink(events);
          if (config.accepts.includes('deployment')) {
            sinks.addAnnotationSink(new DeploymentSink(config, client));
          }
          const { monitors: rules } = config;
          if (rules) {
            deliveries.addDeliverySource(
              new MonitorSource({ config, rules, client, clock, logger }),
            );
          }
          logger.info(`Datadog "${config.id}" at ${config.apiUrl}`);
        }
      },
    });
  },
});
