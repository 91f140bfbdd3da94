import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { PolicyRecord } from './types';

const MOST_VERSIONS = 100;

function mapPolicy(row: Row): PolicyRecord {
  return {
    version: Number(row.version),
    mode: row.mode,
    text: row.text,
    note: row.note,
    savedBy: row.saved_by,
    savedAt: new Date(Number(row.saved_at)),
  };
}

/**
 * A version of the policy, the newest unless told otherwise; undefined where there is none.
 */
export async function findPolicy(
  db: Db,
  version?: number,
): Promise<PolicyRecord | undefined> {
  const query = db('governance_policies').orderBy('version', 'desc');
  if (version !== undefined) query.where({ version });
  const row = await query.first();
  return row && mapPolicy(row);
}

/**
 * The newest versions without their text, newest first.
 */
export async function listPolicies(
  db: Db,
): Promise<Omit<PolicyRecord, 'text'>[]> {
  const rows = await db('governance_policies')
    .select('version', 'mode', 'note', 'saved_by', 'saved_at')
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS);
  return rows.map(mapPolicy);
}

/**
 * Stores the next version, unless it is not the one after `basedOn`.
 *
 * @returns the version that is in force instead, null when it was stored
 */
export async function insertPolicy(
  tx: Knex.Transaction,
  policy: PolicyRecord,
): Promise<number | null> {
  const { version, savedBy, savedAt, ...rest } = policy;
  // The counter moves with the versions, and locks them.
  const moved = await tx('counters')
    .where({ name: 'governance-policy', value: version - 1 })
    .update({ value: version });
  if (moved === 0) {
    const counter = await tx('counters')
      .where({ name: 'governance-policy' })
      .first();
    return Number(counter.value);
  }
  await tx('governance_policies').insert({
    ...rest,
    version,
    saved_by: savedBy,
    saved_at: savedAt.getTime(),
  });
  return null;
}
