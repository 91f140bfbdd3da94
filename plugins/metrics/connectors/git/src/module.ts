import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { deliverySourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { readGitConfig } from './config/readGitConfig';
import { GitSource } from './GitSource';

/**
 * Registers the repositories of `hone.metrics.git` as delivery sources.
 *
 * @public
 */
export const gitModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: deliverySourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        // An outside system lives in real time, whatever the clock of the installation says.
        const clock = { now: () => new Date() };
        for (const repository of readGitConfig(config)) {
          sources.addDeliverySource(
            new GitSource(repository, { clock, logger }),
          );
          const { location } = repository;
          logger.info(
            `Git repository "${repository.id}" at ${
              location.type === 'url' ? location.url : location.path
            }`,
          );
        }
      },
    });
  },
});
