import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { metricsPermissions } from '@hone/backstage-plugin-metrics-common';
import {
  annotationSinksExtensionPoint,
  deliverySourcesExtensionPoint,
  metricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';
import { clockServiceRef, openDatabase } from '@hone/node';
import { registerExplainDegradation } from './actions/explainDegradation';
import { Authorization } from './authorization';
import { readMetricsConfig } from './config';
import { createWebhookRouter, WEBHOOKS_PATH } from './router/webhooks';
import { createRouter } from './router/createRouter';
import { AnnotationSinkRegistry } from './service/annotations/AnnotationSinkRegistry';
import { applyDefinitions } from './service/definitions/applyDefinitions';
import { createServices } from './service/createServices';
import { PushSource } from './service/push/PushSource';
import { DeliverySourceRegistry } from './service/delivery/ingest/DeliverySourceRegistry';
import { SourceRegistry } from './service/sources/SourceRegistry';
import { createStores } from './store/createStores';
import { announceDeliveries } from './tasks/announceDeliveries';
import { assignFacts } from './tasks/assignFacts';
import { computeRollups } from './tasks/computeRollups';
import { pruneLastGood } from './tasks/pruneLastGood';
import { pullDeliveries } from './tasks/pullDeliveries';
import { recordPins } from './tasks/recordPins';
import { scheduleWatchTasks } from './tasks/scheduleWatchTasks';
import { runExplanations } from './tasks/runExplanations';
import { tellChanges } from './tasks/tellChanges';
import { writeAnnotations } from './tasks/writeAnnotations';

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
    const deliveryRegistry = new DeliverySourceRegistry();
    env.registerExtensionPoint(deliverySourcesExtensionPoint, deliveryRegistry);
    const sinkRegistry = new AnnotationSinkRegistry();
    env.registerExtensionPoint(annotationSinksExtensionPoint, sinkRegistry);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
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
        await applyDefinitions(config.definitions, {
          ...stores,
          clock,
          logger,
        });
        const services = await createServices({
          stores,
          registry,
          deliveryRegistry,
          sinkRegistry,
          auth,
          catalog,
          config,
          clock,
          logger,
        });
        deps.permissionsRegistry.addPermissions(metricsPermissions);
        deps.httpRouter.use(
          createWebhookRouter({ webhooks: services.webhooks, auditor, logger }),
        );
        deps.httpRouter.addAuthPolicy({
          path: WEBHOOKS_PATH,
          allow: 'unauthenticated',
        });
        const authorization = new Authorization(deps);
        deps.httpRouter.use(
          createRouter({ services, authorization, auditor, logger }),
        );
        registerExplainDegradation(deps.actionsRegistry, {
          ...services,
          authorization,
          auditor,
        });
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
            const sources = deliveryRegistry.all();
            await pullDeliveries({ ...context, sources }, signal);
            await assignFacts(context);
            await computeRollups(context, signal);
          },
        });
        await scheduler.scheduleTask({
          id: 'compute-rollups',
          scope: 'global',
          ...config.delivery.rollups.schedule,
          fn: async signal => {
            const context = { ...stores, ...services, clock, logger };
            await computeRollups(context, signal);
          },
        });
        await scheduler.scheduleTask({
          id: 'write-annotations',
          scope: 'global',
          frequency: { seconds: 30 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 30 },
          fn: async signal => {
            const context = { ...stores, ...services, clock };
            await announceDeliveries(context, signal);
            await writeAnnotations(context, signal);
          },
        });
        await scheduler.scheduleTask({
          id: 'run-explanations',
          scope: 'global',
          frequency: { minutes: 1 },
          timeout: { minutes: 15 },
          initialDelay: { seconds: 45 },
          fn: async signal => {
            const context = { ...stores, ...services, auth, clock, logger };
            await runExplanations(context, signal);
          },
        });
        await scheduler.scheduleTask({
          id: 'tell-delivery-changes',
          scope: 'global',
          frequency: { hours: 24 },
          timeout: { minutes: 30 },
          initialDelay: { minutes: 30 },
          fn: async signal => {
            const { notices } = stores;
            const { notifications } = deps;
            const groupWeeks = (until: AbortSignal) =>
              services.groupYears.pages(until);
            await tellChanges(
              { groupWeeks, notices, notifications, clock, logger },
              signal,
            );
          },
        });
        await scheduleWatchTasks({
          ...deps,
          stores,
          services,
          config: config.watches,
        });
        await scheduler.scheduleTask({
          id: 'prune-last-good',
          scope: 'global',
          frequency: { hours: 24 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 10 },
          fn: async () => {
            await pruneLastGood({ store: stores.lastGood, clock });
            await services.webhooks.prune();
          },
        });
      },
    });
  },
});
