import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** Display names of references, by reference. Names that need the catalog arrive later. */
export function useEntityTitles(
  entityRefs: readonly string[],
): Record<string, string> {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const key = entityRefs.join(' ');
  useEffect(() => {
    const refs = key === '' ? [] : key.split(' ');
    const subscriptions = refs.map(ref => {
      const name = (title: string) =>
        setTitles(known => ({ ...known, [ref]: title }));
      const shown = presentation?.forEntity(ref);
      name(shown?.snapshot.primaryTitle ?? parseEntityRef(ref).name);
      return shown?.update$?.subscribe(next => name(next.primaryTitle));
    });
    return () => subscriptions.forEach(one => one?.unsubscribe());
  }, [key, presentation]);
  return titles;
}
