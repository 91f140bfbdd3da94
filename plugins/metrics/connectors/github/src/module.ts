import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { deliverySourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { readGithubConfig } from './config/readGithubConfig';
import { GithubSource } from './GithubSource';

/**
 * Registers the sources of `hone.metrics.github` as delivery sources, with the credentials of `integrations.github`.
 *
 * @public
 */
export const githubModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'github',
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
        const integrations = ScmIntegrations.fromConfig(config);
        for (const source of readGithubConfig(config)) {
          sources.addDeliverySource(
            new GithubSource(source, { integrations, clock, logger }),
          );
          logger.info(
            `GitHub source "${source.id}": ${source.repositories.length} repositories at ${source.host}`,
          );
        }
      },
    });
  },
});
