import type { Db } from '../transaction';
import { parseKey } from './experimentKey';
import { mapRow } from './mapRow';
import type { ExperimentRecord } from './types';

/**
 * Looks an experiment up by human key or id.
 */
export async function findExperiment(
  db: Db,
  key: string,
): Promise<ExperimentRecord | undefined> {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  const row = await db('experiments').where(parsed).first();
  return row && mapRow(row);
}
