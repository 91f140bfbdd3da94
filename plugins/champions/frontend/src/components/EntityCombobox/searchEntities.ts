import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CatalogApi,
  EntityPresentationApi,
} from '@backstage/plugin-catalog-react';

const LIMIT = 20;

/** The first entities of some kinds whose name or title holds a text, best known first. */
export async function searchEntities(
  catalog: CatalogApi,
  presentation: EntityPresentationApi | undefined,
  options: { kinds: readonly string[]; text: string },
): Promise<{ id: string; label: string; description: string }[]> {
  const term = options.text.trim();
  const { items } = await catalog.queryEntities({
    filter: { kind: [...options.kinds] },
    fields: ['kind', 'metadata', 'spec.profile', 'spec.type'],
    limit: LIMIT,
    orderFields: [{ field: 'metadata.name', order: 'asc' }],
    ...(term
      ? {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }
      : {}),
  });
  return items.map(entity => {
    const shown = presentation?.forEntity(entity).snapshot;
    return {
      id: stringifyEntityRef(entity),
      label:
        shown?.primaryTitle ?? entity.metadata.title ?? entity.metadata.name,
      description: shown?.secondaryTitle ?? entity.metadata.name,
    };
  });
}
