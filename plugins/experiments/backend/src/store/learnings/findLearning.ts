import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { ReadScope } from '../experiments';
import type { Db } from '../transaction';
import { mapLearning } from './columns';
import { parseLearningKey } from './learningKey';
import type { LearningRecord } from './types';
import { whereLearningReadable } from './whereLearningReadable';

/**
 * Looks a learning up by human key or id, where the caller may read all its experiments.
 */
export async function findLearning(
  db: Db,
  key: string,
  scope: ReadScope,
): Promise<LearningRecord | undefined> {
  const parsed = parseLearningKey(key);
  if (!parsed) return undefined;
  const query = db('learnings').where(parsed);
  whereLearningReadable(query, db, scope);
  const row = await query.first();
  return row && mapLearning(row);
}

/**
 * The learning that a source told of.
 */
export async function findLearningBySource(
  db: Db,
  sourceRef: string,
): Promise<LearningRecord | undefined> {
  const row = await db('learnings').where({ source_ref: sourceRef }).first();
  return row && mapLearning(row);
}

/**
 * Reads a learning so that nobody else changes it until the transaction ends.
 */
export async function lockLearning(
  tx: Knex.Transaction,
  id: string,
): Promise<LearningRecord | undefined> {
  const query = tx('learnings').where({ id }).first();
  const row = await (isSqlite(tx) ? query : query.forUpdate());
  return row && mapLearning(row);
}
