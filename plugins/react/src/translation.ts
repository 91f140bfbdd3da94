import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { messages } from './translations/en';
import type { FlatMessages } from './translations/FlatMessages';

/**
 * All strings of the shared components. German is included; add further
 * languages with a translation resource for this ref.
 *
 * @public
 */
export const honeReactTranslationRef: TranslationRef<
  'hone-react',
  FlatMessages<typeof messages>
> = createTranslationRef({
  id: 'hone-react',
  messages,
  translations: {
    de: () => import('./translations/de'),
  },
});
