import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './translations/en';

/**
 * All strings of the shared components. German is included; add further
 * languages with a translation resource for this ref.
 *
 * @public
 */
export const honeReactTranslationRef = createTranslationRef({
  id: 'hone-react',
  messages,
  translations: {
    de: () => import('./translations/de'),
  },
});
