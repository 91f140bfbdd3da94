/**
 * The simulated demo organisation of Hone.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleDemo } from './organisation/catalogModule';
import { demoPlugin } from './plugin';
import { authModuleDemo } from './signIn/authModule';

export { demoPolicyOr } from './policy/demoPolicyOr';

/**
 * Installs the demo organisation: its catalog entities, its loader and, where auth.providers.hone-demo is configured, its
 * accounts.
 *
 * @public
 */
export default createBackendFeatureLoader({
  *loader() {
    yield demoPlugin;
    yield catalogModuleDemo;
    yield authModuleDemo;
  },
});
