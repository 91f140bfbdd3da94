import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { Slots } from '@hone/backstage-plugin-experiments-common';
import { normalizeEntityRef } from '@hone/common';
import type { Caller, ServiceContext } from '../context';
import { slotsOfOwners } from './slotsOfOwners';

/** A group owns what it runs itself. */
function ownerOf(entity: Entity): string | undefined {
  if (entity.kind.toLocaleLowerCase('en-US') === 'group') {
    return stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  }
  const relation = entity.relations?.find(r => r.type === RELATION_OWNED_BY);
  return relation && normalizeEntityRef(relation.targetRef, 'owner');
}

/**
 * The slots of the owners of some entities, by entity. A catalog that does not answer must not fail a page: there are
 * none then.
 */
export async function slotsOfEntities(
  context: ServiceContext,
  caller: Caller,
  entityRefs: string[],
): Promise<Map<string, Slots>> {
  const owners = new Map<string, string>();
  try {
    const { items } = await context.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: caller.credentials },
    );
    for (const [i, entity] of items.entries()) {
      const owner = entity && ownerOf(entity);
      if (owner) owners.set(entityRefs[i], owner);
    }
  } catch (error) {
    context.logger.warn(`The catalog does not tell owners: ${error}`);
  }
  const slots = await slotsOfOwners(context, caller, [
    ...new Set(owners.values()),
  ]);
  const byOwner = new Map(slots.map(item => [item.ownerRef, item]));
  return new Map(
    [...owners].flatMap(([entityRef, owner]) => {
      const found = byOwner.get(owner);
      return found ? [[entityRef, found] as const] : [];
    }),
  );
}
