import type { Knex } from 'knex';
import { allocateNumber } from '../allocateNumber';
import { toColumns } from './toColumns';
import type { IdeaRecord } from './types';

/**
 * Stores a new idea and gives it its human key, in the caller's transaction.
 *
 * @throws a unique-key error of the database when its source told of it before
 */
export async function insertIdea(
  tx: Knex.Transaction,
  idea: Omit<IdeaRecord, 'number' | 'revision'>,
): Promise<IdeaRecord> {
  const record: IdeaRecord = {
    ...idea,
    number: await allocateNumber(tx, 'idea'),
    revision: 1,
  };
  await tx('ideas').insert({ ...toColumns(record), revision: 1 });
  return record;
}
