import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  ExperimentsClient,
  IdeasClient,
} from '@hone/backstage-plugin-experiments-common';
import { ExperimentCollatorFactory } from './ExperimentCollatorFactory';
import { IdeaCollatorFactory } from './IdeaCollatorFactory';

const SCHEDULE_KEY = 'search.collators.honeExperiments.schedule';

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return config.has(SCHEDULE_KEY)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(SCHEDULE_KEY),
      )
    : {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 20 },
      };
}

/**
 * Puts experiments (`hone-experiment`) and ideas (`hone-idea`) into the search.
 *
 * @public
 */
export const searchModuleExperiments = createBackendModule({
  pluginId: 'search',
  moduleId: 'hone-experiments',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scheduler: coreServices.scheduler,
        registry: searchIndexRegistryExtensionPoint,
      },
      async init({ auth, config, discovery, scheduler, registry }) {
        const readOptions = async () =>
          auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'hone-experiments',
          });
        const factories = [
          new ExperimentCollatorFactory({
            experiments: new ExperimentsClient({ discoveryApi: discovery }),
            readOptions,
          }),
          new IdeaCollatorFactory({
            ideas: new IdeasClient({ discoveryApi: discovery }),
            readOptions,
          }),
        ];
        for (const factory of factories) {
          registry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
            factory,
          });
        }
      },
    });
  },
});
