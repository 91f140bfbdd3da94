import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { honeExperimentsTranslationRef } from '../translation';

/** The texts of this plugin in the reader's language. */
export function useT() {
  return useTranslationRef(honeExperimentsTranslationRef).t;
}

export type T = ReturnType<typeof useT>;
