/**
 * Other languages than English; pass the default export to `createApp({ features })`.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { honeChampionsTranslations } from './resource';

/**
 * German for the champions pages.
 * @public
 */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'hone-champions',
      params: { resource: honeChampionsTranslations },
    }),
  ],
});

export { honeChampionsTranslations };
