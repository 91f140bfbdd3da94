import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** Plain "en" would print British dates in some browsers; the product speaks US English. */
function toLocale(language: string | undefined): string {
  return !language || language === 'en' ? 'en-US' : language;
}

/**
 * The locale for `Intl` that belongs to the language chosen in the app.
 *
 * @public
 */
export function useLocale(): string {
  const languageApi = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(
    () => languageApi?.getLanguage().language,
  );
  useEffect(() => {
    const subscription = languageApi
      ?.language$()
      .subscribe(next => setLanguage(next.language));
    return () => subscription?.unsubscribe();
  }, [languageApi]);
  return toLocale(language);
}
