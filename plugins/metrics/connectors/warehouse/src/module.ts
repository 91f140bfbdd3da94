import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricSourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { readWarehouseConfig } from './config/readWarehouseConfig';
import { createEngine } from './engines/createEngine';
import { WarehouseSource } from './WarehouseSource';

/**
 * Registers the databases of `hone.metrics.warehouses` as sources of metrics whose arms are compared unit by unit.
 *
 * @public
 */
export const warehouseModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'warehouse',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        sources: metricSourcesExtensionPoint,
      },
      async init({ config: root, lifecycle, logger, sources }) {
        for (const config of readWarehouseConfig(root)) {
          const engine = createEngine(config, logger);
          lifecycle.addShutdownHook(() => engine.close());
          sources.addMetricSource(new WarehouseSource(config, engine));
          logger.info(`Warehouse "${config.id}" in ${config.client}`);
        }
      },
    });
  },
});
