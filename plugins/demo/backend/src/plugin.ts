import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { clockServiceRef } from '@hone/node';
import { readDemoMode } from './config';
import { canaryObservations } from './experiments/observations';
import { demoClients } from './loader/demoClients';
import { DEMO_SEED, loadDemo, pushAll } from './loader/loadDemo';
import { waitForCatalog } from './loader/waitForCatalog';

const HEARTBEAT_SECONDS = 30;

/**
 * Loads the demo organisation once and keeps its live canary going.
 *
 * @public
 */
export const demoPlugin = createBackendPlugin({
  pluginId: 'hone-demo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        clock,
        config,
        discovery,
        lifecycle,
        logger,
        scheduler,
      }) {
        const { enabled, reason } = readDemoMode(config);
        if (!enabled) {
          logger.info(`The demo organisation is not loaded: ${reason}`);
          return;
        }
        const token = async (targetPluginId: string) => {
          const answer = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId,
          });
          return answer.token;
        };
        const options = { ...demoClients(discovery), token, logger };

        lifecycle.addStartupHook(async () => {
          // Not awaited: the other plugins answer only after all start-up hooks have run.
          waitForCatalog(catalog, auth, { seconds: 60 })
            .then(() => loadDemo(options, clock.now()))
            .then(() =>
              scheduler.scheduleTask({
                id: 'live-canary',
                frequency: { seconds: HEARTBEAT_SECONDS },
                timeout: { seconds: HEARTBEAT_SECONDS },
                scope: 'global',
                fn: async () => {
                  const now = clock.now().getTime();
                  const from = now - 2 * HEARTBEAT_SECONDS * 1000;
                  await pushAll(
                    options,
                    canaryObservations(from, now, DEMO_SEED),
                  );
                },
              }),
            )
            .catch(error =>
              logger.error('The demo organisation could not be loaded', error),
            );
        });
      },
    });
  },
});
