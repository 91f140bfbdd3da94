import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { demoProviderFactory } from './providerFactory';

/** Where the accounts are configured: auth.providers.hone-demo. */
export const DEMO_PROVIDER_ID = 'hone-demo';

/**
 * Lets visitors sign in as the accounts of the demo organisation, where auth.providers.hone-demo is configured.
 */
export const authModuleDemo = createBackendModule({
  pluginId: 'auth',
  moduleId: 'hone-demo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        providers.registerProvider({
          providerId: DEMO_PROVIDER_ID,
          factory: demoProviderFactory(config),
        });
      },
    });
  },
});
