import {
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { honeChampionsTranslationRef } from '../translation';

type Messages = typeof honeChampionsTranslationRef extends TranslationRef<
  string,
  infer M
>
  ? M
  : never;

export type T = TranslationFunction<Messages>;

/** The texts of this plugin in the reader's language. */
export function useT(): T {
  return useTranslationRef(honeChampionsTranslationRef).t;
}
