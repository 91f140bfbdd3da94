/**
 * Other languages than English; pass the default export to `createApp({ features })`.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { honeExperimentsTranslations } from './resource';

/**
 * German for the experiments pages.
 * @public
 */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'hone-experiments',
      params: { resource: honeExperimentsTranslations },
    }),
  ],
});

export { honeExperimentsTranslations };
