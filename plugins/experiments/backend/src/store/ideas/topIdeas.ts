import type { Row } from '../row';
import type { Db } from '../transaction';
import { findIdeas } from './findIdea';
import { whereIdeaReadable, type IdeaScope } from './permissionFilter';
import type { IdeaRecord } from './types';

/** SQLite takes up to 500 parts of a union; conditions of a caller can hold many values, in every part again. */
const MAX_PARTS = { all: 200, conditional: 20 };

/**
 * The first few open ideas of many entities, by entity: a few steps on an index for each, however many there are.
 */
export async function topIdeas(
  db: Db,
  options: { entityRefs: string[]; scope: IdeaScope; keep: number },
): Promise<Map<string, IdeaRecord[]>> {
  const { entityRefs, scope, keep } = options;
  if (scope === 'none') return new Map();
  const parts = entityRefs.map(entityRef => {
    const first = db('ideas')
      .select('ideas.id')
      .where({ 'ideas.entity_ref': entityRef, 'ideas.status': 'open' })
      .orderBy([
        { column: 'ideas.rank', order: 'desc' },
        { column: 'ideas.id', order: 'desc' },
      ])
      .limit(keep);
    whereIdeaReadable(first, scope);
    // Only a part in brackets may have an order and a limit of its own.
    return db.select('*').from(first.as('first'));
  });
  const atOnce = MAX_PARTS[scope === 'all' ? 'all' : 'conditional'];
  const found: Row[] = [];
  for (let i = 0; i < parts.length; i += atOnce) {
    const [first, ...others] = parts.slice(i, i + atOnce);
    found.push(...(await first.unionAll(others)));
  }
  const ideas = await findIdeas(
    db,
    found.map(row => row.id),
  );
  ideas.sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1));
  const byEntity = new Map<string, IdeaRecord[]>();
  for (const idea of ideas) {
    const known = byEntity.get(idea.entityRef!);
    if (known) known.push(idea);
    else byEntity.set(idea.entityRef!, [idea]);
  }
  return byEntity;
}
