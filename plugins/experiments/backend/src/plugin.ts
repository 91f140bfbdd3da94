import {
  coreServices,
  createBackendPlugin,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { ScmIntegrations } from '@backstage/integration';
import { clockServiceRef } from '@hone/node';
import {
  experimentBasicPermissions,
  experimentResourcePermissions,
  ideaResourcePermissions,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentResourceRef,
  experimentRules,
  ideaResourceRef,
  ideaRules,
} from '@hone/backstage-plugin-experiments-node';
import {
  DeliveryClient,
  MetricsClient,
  TelemetryClient,
} from '@hone/backstage-plugin-metrics-common';
import { registerActions } from './actions/registerActions';
import { ExperimentAuthorizer } from './authorization';
import { IdeaAuthorizer } from './ideaAuthorization';
import { createRouter } from './router/createRouter';
import { PowerMemory } from './service/governance/facts/PowerMemory';
import { MetricsGateway } from './service/metrics/MetricsGateway';
import type { ServiceContext } from './service/context';
import { syncDefinitions } from './service/definitions/syncDefinitions';
import { SignalChanges } from './service/signals/SignalChanges';
import { readSlotLimits } from './service/slots/slotLimits';
import { openExperimentsDatabase } from './store/database';
import { findResources } from './store/experiments';
import { findIdeaResources } from './store/ideas';
import { analyzeDue } from './tasks/analyzeDue';
import { announce } from './tasks/announce';
import { checkWatches } from './tasks/checkWatches';
import { startScheduled } from './tasks/startScheduled';

const EVERY_HOUR: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 40 },
};

const EVERY_FIVE_MINUTES: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 15 },
};
const EVERY_MINUTE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 50 },
};

function readSchedule(
  config: RootConfigService,
  of: 'analysis' | 'notifications',
  usual: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const key = `hone.experiments.${of}.schedule`;
  return config.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : usual;
}

function isOn(
  config: RootConfigService,
  what: 'notifications' | 'signals',
): boolean {
  return config.getOptionalBoolean(`hone.experiments.${what}.enabled`) ?? true;
}

/**
 * The experiments backend: wiring only.
 *
 * @public
 */
export const experimentsPlugin = createBackendPlugin({
  pluginId: 'hone-experiments',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, config, permissionsRegistry } = deps;
        const knex = await openExperimentsDatabase(deps.database);
        permissionsRegistry.addResourceType({
          resourceRef: experimentResourceRef,
          permissions: experimentResourcePermissions,
          rules: Object.values(experimentRules),
          getResources: ids => findResources(knex, ids),
        });
        permissionsRegistry.addResourceType({
          resourceRef: ideaResourceRef,
          permissions: ideaResourcePermissions,
          rules: Object.values(ideaRules),
          getResources: ids => findIdeaResources(knex, ids),
        });
        permissionsRegistry.addPermissions(experimentBasicPermissions);

        const analysis = config.getOptionalConfig('hone.experiments.analysis');
        const context: ServiceContext = {
          knex,
          auth,
          userInfo: deps.userInfo,
          clock: deps.clock,
          logger: deps.logger,
          catalog: deps.catalog,
          metrics: new MetricsGateway(
            new MetricsClient({ discoveryApi: deps.discovery }),
            new TelemetryClient({ discoveryApi: deps.discovery }),
            new DeliveryClient({ discoveryApi: deps.discovery }),
            auth,
          ),
          authorizer: new ExperimentAuthorizer(
            deps.permissions,
            permissionsRegistry,
          ),
          ideaAuthorizer: new IdeaAuthorizer(
            deps.permissions,
            permissionsRegistry,
          ),
          changes: isOn(config, 'signals')
            ? new SignalChanges(deps.signals, deps.logger)
            : { tell: () => {} },
          powerMemory: new PowerMemory(),
          settings: {
            minIntervalSeconds:
              analysis?.getOptionalNumber('minIntervalSeconds') ?? 60,
            portalUrl: config.getOptionalString('app.baseUrl'),
            batchSize: analysis?.getOptionalNumber('batchSize') ?? 100,
            slots: readSlotLimits(config),
          },
        };
        deps.httpRouter.use(
          createRouter({
            context,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
        registerActions({
          registry: deps.actionsRegistry,
          context,
          auditor: deps.auditor,
        });

        await deps.scheduler
          .createScheduledTaskRunner(
            readSchedule(config, 'analysis', EVERY_FIVE_MINUTES),
          )
          .run({
            id: 'hone-experiments-analysis',
            fn: async signal => {
              await startScheduled(context);
              await analyzeDue(context, signal);
            },
          });
        if (isOn(config, 'notifications')) {
          const { notifications } = deps;
          await deps.scheduler
            .createScheduledTaskRunner(
              readSchedule(config, 'notifications', EVERY_MINUTE),
            )
            .run({
              id: 'hone-experiments-announcements',
              fn: async signal => {
                await announce({ ...context, notifications }, signal);
              },
            });
        }
        await deps.scheduler.createScheduledTaskRunner(EVERY_HOUR).run({
          id: 'hone-experiments-watches',
          fn: async signal => {
            await checkWatches(context, signal);
          },
        });
        await deps.scheduler.createScheduledTaskRunner(EVERY_HOUR).run({
          id: 'hone-experiments-definitions',
          fn: async signal => {
            await syncDefinitions(
              context,
              {
                urlReader: deps.urlReader,
                integrations: ScmIntegrations.fromConfig(config),
              },
              signal,
            );
          },
        });
      },
    });
  },
});
