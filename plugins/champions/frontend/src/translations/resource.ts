import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { honeChampionsTranslationRef } from '../translation';

/**
 * German. Legacy apps pass it to `createApp({ __experimentalTranslations: { resources } })`.
 * @public
 */
export const honeChampionsTranslations = createTranslationResource({
  ref: honeChampionsTranslationRef,
  translations: { de: () => import('./de') },
});
