import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Db } from '../transaction';
import { mapProgramme } from './mapProgramme';
import type { ProgrammeRecord } from './types';

/** Programmes that are read by their ids at once. */
const MOST_AT_ONCE = 500;

/**
 * One programme.
 */
export async function findProgramme(
  db: Db,
  id: string,
): Promise<ProgrammeRecord | undefined> {
  const row = await db('programmes').where({ id }).first();
  return row && mapProgramme(row);
}

/**
 * Programmes by their ids, in no order.
 */
export async function findProgrammes(
  db: Db,
  ids: string[],
): Promise<ProgrammeRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db('programmes')
    .whereIn('id', ids.slice(0, MOST_AT_ONCE))
    .limit(MOST_AT_ONCE);
  return rows.map(mapProgramme);
}

/**
 * One programme, kept as it is for others until the transaction ends. Whoever changes its cycles, seats or ledger takes
 * it first, so that what was checked stays true.
 */
export async function lockProgramme(
  tx: Knex.Transaction,
  id: string,
): Promise<ProgrammeRecord | undefined> {
  const query = tx('programmes').where({ id }).first();
  const row = await (isSqlite(tx) ? query : query.forUpdate());
  return row && mapProgramme(row);
}
