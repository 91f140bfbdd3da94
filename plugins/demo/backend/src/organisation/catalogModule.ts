import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readDemoMode } from '../config';
import { demoEntities } from './entities';

class DemoEntityProvider implements EntityProvider {
  constructor(private readonly enabled: boolean) {}

  getProviderName(): string {
    return 'hone-demo';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await connection.applyMutation({
      type: 'full',
      entities: this.enabled
        ? demoEntities().map(entity => ({ entity, locationKey: 'hone-demo' }))
        : [],
    });
  }
}

/**
 * Puts the demo organisation into the catalog, and takes it out again where it is not wanted.
 */
export const catalogModuleDemo = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'hone-demo',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        catalog.addEntityProvider(
          new DemoEntityProvider(readDemoMode(config).enabled),
        );
      },
    });
  },
});
