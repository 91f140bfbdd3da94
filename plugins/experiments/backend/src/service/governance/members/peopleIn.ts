import {
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import type { ServiceContext } from '../../context';

const LEVELS = 5;
const MOST_GROUPS = 200;

/**
 * The people of some groups and of the groups below them, up to five levels; null where the catalog does not answer. Only
 * to say that nobody is there: who may approve is asked from the person's side.
 */
export async function peopleIn(
  context: Pick<ServiceContext, 'auth' | 'catalog' | 'logger'>,
  groupRefs: string[],
): Promise<Set<string> | null> {
  const people = new Set<string>();
  const seen = new Set<string>();
  let level = [...new Set(groupRefs)];
  try {
    const credentials = await context.auth.getOwnServiceCredentials();
    for (let i = 0; i <= LEVELS && level.length > 0; i++) {
      level.forEach(ref => seen.add(ref));
      const { items } = await context.catalog.getEntitiesByRefs(
        { entityRefs: level, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      const relations = items.flatMap(group => group?.relations ?? []);
      const targets = (type: string) =>
        relations
          .filter(relation => relation.type === type)
          .map(relation => normalizeEntityRef(relation.targetRef, 'relation'));
      targets(RELATION_HAS_MEMBER).forEach(ref => people.add(ref));
      level = [...new Set(targets(RELATION_PARENT_OF))]
        .filter(ref => !seen.has(ref))
        .slice(0, Math.max(0, MOST_GROUPS - seen.size));
    }
    return people;
  } catch (error) {
    context.logger.warn(`The catalog does not tell members: ${error}`);
    return null;
  }
}
