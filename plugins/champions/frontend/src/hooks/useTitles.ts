import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';

/** Display names of people and groups, for sentences. Names that need the catalog arrive later. */
export function useTitles(
  entityRefs: readonly (string | null)[],
): (entityRef: string) => string {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const key = [...new Set(entityRefs)].filter(Boolean).sort().join(' ');
  useEffect(() => {
    const refs = key === '' || !presentation ? [] : key.split(' ');
    const subscriptions = refs.map(ref => {
      const name = (title: string) =>
        setTitles(known =>
          known[ref] === title ? known : { ...known, [ref]: title },
        );
      const shown = presentation?.forEntity(ref);
      if (shown) name(shown.snapshot.primaryTitle);
      return shown?.update$?.subscribe(next => name(next.primaryTitle));
    });
    return () => subscriptions.forEach(one => one?.unsubscribe());
  }, [key, presentation]);
  return useCallback(ref => titles[ref] ?? parseEntityRef(ref).name, [titles]);
}
