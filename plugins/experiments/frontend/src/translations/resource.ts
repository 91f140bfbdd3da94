import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { honeExperimentsTranslationRef } from '../translation';

/**
 * German. Legacy apps pass it to `createApp({ __experimentalTranslations: { resources } })`.
 * @public
 */
export const honeExperimentsTranslations = createTranslationResource({
  ref: honeExperimentsTranslationRef,
  translations: { de: () => import('./de') },
});
