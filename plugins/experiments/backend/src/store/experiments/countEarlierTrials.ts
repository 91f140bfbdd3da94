import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';
import type { Db } from '../transaction';

const ENDED = ['closed', 'watching'];

/**
 * How many experiments of a design that ended were found on one of some services.
 *
 * @param options - `id` is left out
 */
export async function countEarlierTrials(
  db: Db,
  options: {
    id: string | null;
    design: ExperimentDesign;
    entityRefs: string[];
  },
): Promise<number> {
  const { id, design, entityRefs } = options;
  const query = db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .whereIn('participants.entity_ref', entityRefs)
    .whereIn('experiments.status', ENDED)
    .where('experiments.design', design);
  if (id) query.whereNot('experiments.id', id);
  const [row] = await query.countDistinct({ n: 'experiments.id' });
  return Number(row.n);
}
