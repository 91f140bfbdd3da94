import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

const LIMIT = 20;

/** A service as the picker offers it. */
export interface ServiceOption {
  id: string;
  label: string;
  description?: string;
}

/** The first services whose name or title holds a text. */
export async function searchServices(
  catalog: CatalogApi,
  text: string,
): Promise<ServiceOption[]> {
  const term = text.trim();
  const { items } = await catalog.queryEntities({
    filter: { kind: 'component' },
    fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
    limit: LIMIT,
    orderFields: [{ field: 'metadata.name', order: 'asc' }],
    ...(term
      ? {
          fullTextFilter: {
            term,
            fields: ['metadata.name', 'metadata.title'],
          },
        }
      : {}),
  });
  return items.map(entity => ({
    id: stringifyEntityRef(entity),
    label: entity.metadata.title ?? entity.metadata.name,
    description: entity.metadata.name,
  }));
}
