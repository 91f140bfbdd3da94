import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useMyGroups } from '../../hooks/useMyGroups';

/** The reader's groups as choices, by name. */
export function useGroupOptions(): { id: string; label: string }[] {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const { data = [] } = useMyGroups();
  return data
    .map(id => ({
      id,
      label:
        presentation?.forEntity(id).snapshot.primaryTitle ??
        parseEntityRef(id).name,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
