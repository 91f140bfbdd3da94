import { revisionConflict } from '@hone/node';
import type { Knex } from 'knex';
import { allocateNumber } from '../allocateNumber';
import { toColumns } from './columns';
import { learningKey } from './learningKey';
import type { LearningRecord } from './types';

/**
 * Stores a new learning and gives it its human key.
 *
 * @throws a unique-key error of the database when its source told of it before
 */
export async function insertLearning(
  tx: Knex.Transaction,
  learning: Omit<LearningRecord, 'number' | 'revision'>,
): Promise<LearningRecord> {
  const record: LearningRecord = {
    ...learning,
    number: await allocateNumber(tx, 'learning'),
    revision: 1,
  };
  await tx('learnings').insert({ ...toColumns(record), revision: 1 });
  return record;
}

/**
 * Writes a learning over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateLearning(
  tx: Knex.Transaction,
  learning: LearningRecord,
): Promise<LearningRecord> {
  const { id, number, ...columns } = toColumns(learning);
  const changed = await tx('learnings')
    .where({ id, revision: learning.revision })
    .update({ ...columns, revision: learning.revision + 1 });
  if (changed === 0) {
    throw revisionConflict(learningKey(number), learning.revision);
  }
  return { ...learning, revision: learning.revision + 1 };
}
