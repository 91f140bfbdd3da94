import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultAzureDevOpsCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { deliverySourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { systemClock } from '@hone/node';
import { AzureSource } from './AzureSource';
import { AzureCredentials } from './client/AzureCredentials';
import { readAzureConfig } from './config/readAzureConfig';

/**
 * Registers the projects of `hone.metrics.azureDevOps` as delivery sources.
 *
 * @public
 */
export const azureDevOpsModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'azure-devops',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: deliverySourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        const integrations = ScmIntegrations.fromConfig(config);
        for (const project of readAzureConfig(config)) {
          const { baseUrl } = project;
          const credentials = new AzureCredentials({
            baseUrl,
            createProvider: () =>
              DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
                integrations,
              ),
          });
          sources.addDeliverySource(
            // An outside system lives in real time, whatever the clock of the installation says.
            new AzureSource(project, {
              credentials,
              clock: systemClock,
              logger,
            }),
          );
          logger.info(
            `Azure DevOps project "${project.project}" of ${baseUrl} is read as "${project.id}"`,
          );
        }
      },
    });
  },
});
