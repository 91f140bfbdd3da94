import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readDemoMode } from '../config';
import { DemoPolicy } from './DemoPolicy';

const permissionModuleDemo = createBackendModule({
  pluginId: 'permission',
  moduleId: 'hone-demo-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new DemoPolicy());
      },
    });
  },
});

/**
 * Installs the permission policy of the demo organisation where that is loaded, and the given policy where it is not: a
 * backend has exactly one. Leave it out to keep your own policy in both cases.
 *
 * @public
 */
export function demoPolicyOr(
  policy: BackendFeature | Promise<{ default: BackendFeature }>,
): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    *loader({ config }) {
      yield readDemoMode(config).enabled ? permissionModuleDemo : policy;
    },
  });
}
