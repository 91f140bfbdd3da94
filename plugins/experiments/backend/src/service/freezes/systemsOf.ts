import { RELATION_PART_OF, type Entity } from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import type { ServiceContext } from '../context';
import { orUnknown } from '../governance/facts/orUnknown';

const SYSTEM = 'system:';

/**
 * The systems that entities are part of: a freeze of a system reaches its components.
 */
export function systemsOf(entities: readonly Entity[]): string[] {
  const targets = entities.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => type === RELATION_PART_OF)
      .map(({ targetRef }) => normalizeEntityRef(targetRef, 'relation')),
  );
  return [...new Set(targets)].filter(ref => ref.startsWith(SYSTEM)).sort();
}

/**
 * Reads the systems of some services; null where the catalog does not answer.
 */
export async function readSystems(
  context: Pick<ServiceContext, 'auth' | 'catalog' | 'logger'>,
  entityRefs: string[],
): Promise<string[] | null> {
  return orUnknown(context, 'the systems of services', async () => {
    const { items } = await context.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['relations'] },
      { credentials: await context.auth.getOwnServiceCredentials() },
    );
    return systemsOf(items.filter(entity => entity !== undefined));
  });
}
