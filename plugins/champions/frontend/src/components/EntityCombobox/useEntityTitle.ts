import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** The display name of a reference; null without one. Names that need the catalog arrive later. */
export function useEntityTitle(entityRef: string | null): string | null {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    if (!entityRef) {
      setTitle(null);
      return undefined;
    }
    if (!presentation) {
      setTitle(parseEntityRef(entityRef).name);
      return undefined;
    }
    const shown = presentation.forEntity(entityRef);
    setTitle(shown.snapshot.primaryTitle);
    const subscription = shown.update$?.subscribe(next =>
      setTitle(next.primaryTitle),
    );
    return () => subscription?.unsubscribe();
  }, [entityRef, presentation]);
  return title;
}
