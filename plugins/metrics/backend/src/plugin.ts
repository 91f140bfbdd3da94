import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { metricsPermissions } from '@hone/backstage-plugin-metrics-common';
import {
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import { clockServiceRef, openDatabase } from '@hone/node';
import { Authorization } from './authorization';
import { readMetricsConfig } from './config';
import { createRouter } from './router/createRouter';
import { createServices } from './service/createServices';
import { PushSource } from './service/push/PushSource';
import { DeliverySourceRegistry } from './service/delivery/ingest/DeliverySourceRegistry';
import { SourceRegistry } from './service/sources/SourceRegistry';
import { createStores } from './store/createStores';
import { assignFacts } from './tasks/assignFacts';
import { pruneLastGood } from './tasks/pruneLastGood';
import { pullDeliveries } from './tasks/pullDeliveries';
import { recordPins } from './tasks/recordPins';

/**
 * Metric definitions, series and observations.
 *
 * @public
 */
export const metricsPlugin = createBackendPlugin({
  pluginId: 'hone-metrics',
  register(env) {
    const registry = new SourceRegistry();
    env.registerExtensionPoint(metricSourcesExtensionPoint, registry);
    const deliverySources = new DeliverySourceRegistry();
    env.registerExtensionPoint(deliverySourcesExtensionPoint, deliverySources);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, auth, catalog, clock, logger, scheduler } = deps;
        const config = readMetricsConfig(deps.config);
        const stores = createStores(
          await openDatabase(
            deps.database,
            '@hone/backstage-plugin-metrics-backend',
          ),
        );
        registry.addMetricSource(new PushSource({ ...stores, clock }));
        const services = await createServices({
          stores,
          registry,
          auth,
          catalog,
          config,
          clock,
          logger,
        });
        deps.permissionsRegistry.addPermissions(metricsPermissions);
        deps.httpRouter.use(
          createRouter({
            services,
            authorization: new Authorization(deps),
            auditor,
            logger,
          }),
        );
        await scheduler.scheduleTask({
          id: 'record-pins',
          scope: 'global',
          ...config.pins.schedule,
          fn: signal =>
            recordPins(
              {
                ...stores,
                ...services,
                pins: stores.pins,
                metrics: stores.metrics,
                registry,
                auth,
                clock,
                logger,
              },
              signal,
            ),
        });
        await scheduler.scheduleTask({
          id: 'pull-deliveries',
          scope: 'global',
          ...config.delivery.schedule,
          fn: async signal => {
            const context = { ...stores, ...services, clock, logger };
            const sources = deliverySources.all();
            await pullDeliveries({ ...context, sources }, signal);
            await assignFacts(context);
          },
        });
        await scheduler.scheduleTask({
          id: 'prune-last-good',
          scope: 'global',
          frequency: { hours: 24 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 10 },
          fn: () => pruneLastGood({ store: stores.lastGood, clock }),
        });
      },
    });
  },
});
