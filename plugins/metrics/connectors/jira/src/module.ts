import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { deliverySourcesExtensionPoint } from '@hone/backstage-plugin-metrics-node';
import { readJiraConfig } from './config/readJiraConfig';
import { JiraSource } from './JiraSource';

/**
 * Registers the sites of `hone.metrics.jira` as delivery sources.
 *
 * @public
 */
export const jiraModule = createBackendModule({
  pluginId: 'hone-metrics',
  moduleId: 'jira',
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
        for (const site of readJiraConfig(config)) {
          sources.addDeliverySource(new JiraSource(site, { clock, logger }));
          logger.info(`Jira "${site.id}" at ${site.siteUrl}`);
        }
      },
    });
  },
});
