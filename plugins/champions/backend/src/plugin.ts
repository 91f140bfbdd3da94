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
import { clockServiceRef } from '@hone/node';
import {
  championBasicPermissions,
  programmeResourcePermissions,
} from '@hone/backstage-plugin-champions-common';
import { ExperimentsClient } from '@hone/backstage-plugin-experiments-common';
import {
  programmeResourceRef,
  programmeRules,
} from '@hone/backstage-plugin-champions-node';
import { registerActions } from './actions/registerActions';
import { ProgrammeAuthorizer } from './authorization';
import { createRouter } from './router/createRouter';
import { FEED_PATH } from './router/feeds';
import { calendarFetcher } from './service/calendars/calendarFetcher';
import type { ServiceContext } from './service/context';
import { ExperimentsGateway } from './service/notices/ExperimentsGateway';
import { openChampionsDatabase } from './store/database';
import { findResources } from './store/programmes';
import { announce } from './tasks/announce';
import { closeCycles } from './tasks/closeCycles';
import { expireSwaps } from './tasks/expireSwaps';
import { readCalendars } from './tasks/readCalendars';
import { remind } from './tasks/remind';

const EVERY_HOUR: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 35 },
};

const EVERY_TEN_MINUTES: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 45 },
};
const EVERY_MINUTE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 55 },
};

function readSchedule(
  config: RootConfigService,
  of: 'cycles' | 'seats' | 'calendars' | 'notifications',
  usual: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const key = `hone.champions.${of}.schedule`;
  return config.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : usual;
}

/**
 * The champions backend: wiring only.
 *
 * @public
 */
export const championsPlugin = createBackendPlugin({
  pluginId: 'hone-champions',
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
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { config, permissionsRegistry } = deps;
        const knex = await openChampionsDatabase(deps.database);
        permissionsRegistry.addResourceType({
          resourceRef: programmeResourceRef,
          permissions: programmeResourcePermissions,
          rules: Object.values(programmeRules),
          getResources: ids => findResources(knex, ids),
        });
        permissionsRegistry.addPermissions(championBasicPermissions);

        const context: ServiceContext = {
          knex,
          auth: deps.auth,
          userInfo: deps.userInfo,
          clock: deps.clock,
          logger: deps.logger,
          catalog: deps.catalog,
          authorizer: new ProgrammeAuthorizer(
            deps.permissions,
            permissionsRegistry,
          ),
          fetchCalendar: calendarFetcher(config, deps.clock),
          readExternalUrl: () =>
            deps.discovery.getExternalBaseUrl('hone-champions'),
          settings: { portalUrl: config.getOptionalString('app.baseUrl') },
        };
        const experiments = new ExperimentsGateway(
          new ExperimentsClient({ discoveryApi: deps.discovery }),
          deps.auth,
          deps.logger,
        );
        deps.httpRouter.use(
          createRouter({
            context,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );

        deps.httpRouter.addAuthPolicy({
          path: FEED_PATH,
          allow: 'unauthenticated',
        });
        registerActions({
          registry: deps.actionsRegistry,
          context,
          auditor: deps.auditor,
        });

        await deps.scheduler
          .createScheduledTaskRunner(readSchedule(config, 'cycles', EVERY_HOUR))
          .run({
            id: 'hone-champions-cycles',
            fn: async signal => {
              await closeCycles(context, signal);
            },
          });
        await deps.scheduler
          .createScheduledTaskRunner(
            readSchedule(config, 'seats', EVERY_TEN_MINUTES),
          )
          .run({
            id: 'hone-champions-seats',
            fn: async signal => {
              await expireSwaps(context, signal);
              await remind(
                {
                  ...context,
                  countExperiments: refs => experiments.countOpen(refs),
                },
                signal,
              );
            },
          });
        await deps.scheduler
          .createScheduledTaskRunner(
            readSchedule(config, 'calendars', EVERY_TEN_MINUTES),
          )
          .run({
            id: 'hone-champions-calendars',
            fn: async signal => {
              await readCalendars(context, signal);
            },
          });
        const isTold =
          config.getOptionalBoolean('hone.champions.notifications.enabled') ??
          true;
        if (isTold) {
          const { notifications } = deps;
          await deps.scheduler
            .createScheduledTaskRunner(
              readSchedule(config, 'notifications', EVERY_MINUTE),
            )
            .run({
              id: 'hone-champions-announcements',
              fn: async signal => {
                await announce({ ...context, notifications }, signal);
              },
            });
        }
      },
    });
  },
});
