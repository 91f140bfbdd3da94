/**
 * The simulated demo organisation of Hone.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleDemo } from './organisation/catalogModule';
import { demoPlugin } from './plugin';

/**
 * Installs the demo organisation: its catalog entities and its loader.
 *
 * @public
 */
export default createBackendFeatureLoader({
  *loader() {
    yield demoPlugin;
    yield catalogModuleDemo;
  },
});
