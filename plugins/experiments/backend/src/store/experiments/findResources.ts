import type { ExperimentResource } from '@hone/backstage-plugin-experiments-node';
import type { Db } from '../transaction';

/**
 * What permission rules need of experiments, by id, in the order asked for.
 */
export async function findResources(
  db: Db,
  ids: string[],
): Promise<(ExperimentResource | undefined)[]> {
  const [rows, participants, shares] = await Promise.all([
    db('experiments')
      .select('id', 'owner_ref', 'status', 'design')
      .whereIn('id', ids),
    db('participants')
      .select('experiment_id', 'entity_ref')
      .whereIn('experiment_id', ids),
    db('experiment_shares')
      .select('experiment_id', 'group_ref')
      .whereIn('experiment_id', ids),
  ]);
  const found = new Map<string, ExperimentResource>(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        ownerRef: row.owner_ref,
        status: row.status,
        design: row.design,
        entityRefs: [],
        sharedWith: [],
      },
    ]),
  );
  for (const { experiment_id: id, entity_ref: ref } of participants) {
    found.get(id)?.entityRefs.push(ref);
  }
  for (const { experiment_id: id, group_ref: ref } of shares) {
    found.get(id)?.sharedWith.push(ref);
  }
  return ids.map(id => found.get(id));
}
