import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  learningKey,
  listTrials,
  lockLearning,
  updateLearning,
  type LearningRecord,
} from '../../store/learnings';
import { bestGrade, poolTrials } from './poolTrials';

/**
 * Changes the trials of a learning and computes what they say together, in one transaction; of two changes at once the
 * second sees the first.
 */
export async function storeTrials(
  knex: Knex,
  learning: LearningRecord,
  at: Date,
  change: (tx: Knex.Transaction) => Promise<void>,
): Promise<LearningRecord> {
  return knex.transaction(async tx => {
    const locked = await lockLearning(tx, learning.id);
    if (!locked) {
      throw new NotFoundError(
        `${learningKey(learning.number)} does not exist any more`,
      );
    }
    await change(tx);
    const links = await listTrials(tx, [locked.id]);
    return updateLearning(tx, {
      ...locked,
      grade: bestGrade(links),
      pooled: poolTrials(links, at),
      simulated: links.some(({ trial }) => trial.simulated),
      updatedAt: at,
    });
  });
}
