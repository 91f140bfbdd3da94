import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { ServiceContext } from '../../context';

/** Levels of parents above the groups that somebody is in. */
const LEVELS = 5;
const MOST_GROUPS = 500;

function related(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => normalizeEntityRef(relation.targetRef, 'relation'));
}

async function readEntities(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  entityRefs: string[],
): Promise<(Entity | undefined)[]> {
  try {
    const { items } = await context.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await context.auth.getOwnServiceCredentials() },
    );
    return items;
  } catch (error) {
    throw new ServiceUnavailableError(
      `The catalog does not tell who is in which group now, so nobody can be let through: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/**
 * The groups that people are in by the catalog as it is now, with the parents of these groups up to five levels. Circles of
 * groups end where they began.
 *
 * @throws ServiceUnavailableError when the catalog does not answer: nobody is taken for a member
 */
export async function groupsOf(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  userRefs: string[],
): Promise<Map<string, Set<string>>> {
  const users = [...new Set(userRefs)];
  if (users.length === 0) return new Map();
  const entities = await readEntities(context, users);
  const direct = entities.map(user => related(user, RELATION_MEMBER_OF));
  const parents = await parentsOf(context, direct.flat());
  return new Map(users.map((ref, i) => [ref, closure(direct[i], parents)]));
}

async function parentsOf(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  groupRefs: string[],
): Promise<Map<string, string[]>> {
  const parents = new Map<string, string[]>();
  let level = [...new Set(groupRefs)];
  for (let i = 0; i < LEVELS && level.length > 0; i++) {
    const room = MOST_GROUPS - parents.size;
    const asked = level.slice(0, Math.max(0, room));
    const groups = await readEntities(context, asked);
    asked.forEach((ref, n) =>
      parents.set(ref, related(groups[n], RELATION_CHILD_OF)),
    );
    level = [...new Set(asked.flatMap(ref => parents.get(ref) ?? []))].filter(
      ref => !parents.has(ref),
    );
  }
  return parents;
}

function closure(
  direct: string[],
  parents: Map<string, string[]>,
): Set<string> {
  const found = new Set<string>();
  let level = direct;
  for (let i = 0; i <= LEVELS && level.length > 0; i++) {
    level.forEach(ref => found.add(ref));
    level = level
      .flatMap(ref => parents.get(ref) ?? [])
      .filter(ref => !found.has(ref));
  }
  return found;
}
