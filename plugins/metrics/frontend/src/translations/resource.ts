import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { honeMetricsTranslationRef } from '../translation';

/**
 * German. Legacy apps pass it to `createApp({ __experimentalTranslations: { resources } })`.
 * @public
 */
export const honeMetricsTranslations = createTranslationResource({
  ref: honeMetricsTranslationRef,
  translations: { de: () => import('./de') },
});
