import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
  type AnnotationSink,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import { TestSource } from './TestSource';

/** Registers sources the way a connector does. */
export function testSourceModule(
  sources: TestSource[],
  deliverySources: DeliverySource[] = [],
  annotationSinks: AnnotationSink[] = [],
) {
  return createBackendModule({
    pluginId: 'hone-metrics',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: {
          registry: metricSourcesExtensionPoint,
          deliveries: deliverySourcesExtensionPoint,
          sinks: annotationSinksExtensionPoint,
        },
        async init({ registry, deliveries, sinks }) {
          for (const source of sources) registry.addMetricSource(source);
          for (const source of deliverySources) {
            deliveries.addDeliverySource(source);
          }
          for (const sink of annotationSinks) sinks.addAnnotationSink(sink);
        },
      });
    },
  });
}
