import { createBackendModule } from '@backstage/backend-plugin-api';
import { metricSourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { TestSource } from './TestSource';

/** Registers sources the way a connector does. */
export function testSourceModule(...sources: TestSource[]) {
  return createBackendModule({
    pluginId: 'hone-metrics',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: { registry: metricSourcesExtensionPoint },
        async init({ registry }) {
          for (const source of sources.length ? sources : [new TestSource()]) {
            registry.addMetricSource(source);
          }
        },
      });
    },
  });
}
