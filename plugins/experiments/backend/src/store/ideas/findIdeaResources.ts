import type { IdeaResource } from '@hone/backstage-plugin-experiments-node';
import type { Db } from '../transaction';

/**
 * What permission rules need of ideas, by id, in the order asked for.
 */
export async function findIdeaResources(
  db: Db,
  ids: string[],
): Promise<(IdeaResource | undefined)[]> {
  const rows = await db('ideas')
    .select('id', 'owner_ref', 'entity_ref')
    .whereIn('id', ids);
  const found = new Map<string, IdeaResource>(
    rows.map(row => [
      row.id,
      { id: row.id, ownerRef: row.owner_ref, entityRef: row.entity_ref },
    ]),
  );
  return ids.map(id => found.get(id));
}
