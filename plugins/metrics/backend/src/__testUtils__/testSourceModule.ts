import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import { TestSource } from './TestSource';

/** Registers sources the way a connector does. */
export function testSourceModule(
  sources: TestSource[],
  deliverySources: DeliverySource[] = [],
) {
  return createBackendModule({
    pluginId: 'hone-metrics',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: {
          registry: metricSourcesExtensionPoint,
          deliveries: deliverySourcesExtensionPoint,
        },
        async init({ registry, deliveries }) {
          for (const source of sources) registry.addMetricSource(source);
          for (const source of deliverySources) {
            deliveries.addDeliverySource(source);
          }
        },
      });
    },
  });
}
