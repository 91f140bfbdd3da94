import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../../query/queryKeys';

/** The APIs of ideas and experiments take this many owners in one filter. */
const MOST_OWNERS = 50;
/** Deeper trees of groups are cut off. */
const DEEPEST = 5;

async function childrenOf(catalog: CatalogApi, parents: string[]) {
  const { items } = await catalog.queryEntities({
    filter: { kind: 'group', 'relations.childOf': parents },
    fields: ['kind', 'metadata.name', 'metadata.namespace'],
    limit: MOST_OWNERS,
  });
  return items.map(entity => stringifyEntityRef(entity));
}

/** Groups with their children, level by level, up to what one filter takes. */
async function readScopeGroups(
  catalog: CatalogApi,
  scopeRefs: readonly string[],
): Promise<string[]> {
  const found = new Set(scopeRefs);
  let parents = [...found];
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (parents.length === 0 || found.size >= MOST_OWNERS) break;
    const children = await childrenOf(catalog, parents);
    parents = children.filter(ref => !found.has(ref));
    parents.forEach(ref => found.add(ref));
  }
  return [...found].slice(0, MOST_OWNERS);
}

/** The groups of a scope, for filters that know nothing of children. */
export function useScopeGroups(scopeRefs: readonly string[]) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: queryKeys.scopeGroups(scopeRefs),
    queryFn: () => readScopeGroups(catalog, scopeRefs),
  });
}
