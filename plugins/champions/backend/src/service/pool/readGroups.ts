import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { ServiceContext } from '../context';

/** Levels of groups below those of a scope. */
const LEVELS = 10;
/** Groups of a programme with those below them. */
const MOST_GROUPS = 500;
/** Entities that the catalog is asked for at once. */
const AT_ONCE = 250;

/** What a pool needs of the service. */
export type CatalogContext = Pick<ServiceContext, 'auth' | 'catalog'>;

/**
 * A group by the catalog, with what stands directly below it.
 */
export interface CatalogGroup {
  ref: string;
  children: string[];
  members: string[];
}

function related(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => normalizeEntityRef(relation.targetRef, 'relation'));
}

/**
 * Reads entities by their references, in their order; undefined for those that the catalog does not have.
 *
 * @param as - whose rights count; the plugin's own where it is left out
 * @throws ServiceUnavailableError when the catalog does not answer
 */
export async function readEntities(
  context: CatalogContext,
  refs: string[],
  fields: string[],
  as?: BackstageCredentials,
): Promise<(Entity | undefined)[]> {
  const found: (Entity | undefined)[] = [];
  try {
    const credentials = as ?? (await context.auth.getOwnServiceCredentials());
    for (let i = 0; i < refs.length; i += AT_ONCE) {
      const entityRefs = refs.slice(i, i + AT_ONCE);
      const { items } = await context.catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      found.push(...entityRefs.map((_, n) => items[n]));
    }
  } catch (error) {
    throw new ServiceUnavailableError(
      `The catalog does not tell who is in which group now, so nothing can be said of the pool: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  return found;
}

/**
 * Reads groups with everything below them. Circles of groups end where they began; groups that the catalog does not
 * have are left out.
 *
 * @throws InputError when there are too many of them
 */
export async function readGroups(
  context: CatalogContext,
  refs: string[],
): Promise<Map<string, CatalogGroup>> {
  const groups = new Map<string, CatalogGroup>();
  const asked = new Set<string>();
  let level = [...new Set(refs)];
  for (let i = 0; i <= LEVELS && level.length > 0; i++) {
    level.forEach(ref => asked.add(ref));
    if (asked.size > MOST_GROUPS) {
      throw new InputError(
        `scopeRefs have to have at most ${MOST_GROUPS} groups with those below them, but there are more`,
      );
    }
    const entities = await readEntities(context, level, [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'relations',
    ]);
    const read = level.flatMap((ref, n): CatalogGroup[] => {
      const entity = entities[n];
      if (!entity) return [];
      const children = related(entity, RELATION_PARENT_OF);
      const members = related(entity, RELATION_HAS_MEMBER);
      return [{ ref, children, members }];
    });
    read.forEach(group => groups.set(group.ref, group));
    level = [...new Set(read.flatMap(group => group.children))].filter(
      ref => !asked.has(ref),
    );
  }
  return groups;
}

/**
 * The groups that somebody is directly in; none for services and for people whom the catalog does not have.
 */
export async function directGroupsOf(
  context: CatalogContext,
  personRef: string,
): Promise<string[]> {
  if (!personRef.startsWith('user:')) return [];
  const [entity] = await readEntities(
    context,
    [personRef],
    ['kind', 'relations'],
  );
  return entity ? related(entity, RELATION_MEMBER_OF) : [];
}

/**
 * Some groups with everything below them, among those that were read.
 */
export function withDescendants(
  groups: Map<string, CatalogGroup>,
  refs: string[],
): Set<string> {
  const found = new Set<string>();
  let level = refs.filter(ref => groups.has(ref));
  while (level.length > 0) {
    level.forEach(ref => found.add(ref));
    level = level
      .flatMap(ref => groups.get(ref)?.children ?? [])
      .filter(ref => groups.has(ref) && !found.has(ref));
  }
  return found;
}
