import { newId } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { DelegationRecord } from './types';

const MOST = 200;

function mapDelegation(row: Row): DelegationRecord {
  return {
    id: row.id,
    fromRef: row.from_ref,
    toRef: row.to_ref,
    seat: row.seat,
    reason: row.reason,
    from: new Date(Number(row.from_at)),
    until: new Date(Number(row.until_at)),
  };
}

/**
 * Lets one writer after the other change delegations, so that two at once close no circle.
 */
export async function lockDelegations(tx: Knex.Transaction): Promise<void> {
  await tx('counters')
    .where({ name: 'delegation' })
    .update({ value: tx.raw('value') });
}

/**
 * Delegations that hold at an instant and that somebody gave or got.
 */
export async function listDelegations(
  db: Db,
  options: { refs: string[]; at: Date },
): Promise<DelegationRecord[]> {
  const { refs, at } = options;
  const rows = await db('delegations')
    .where('until_at', '>', at.getTime())
    .where(either => {
      either.whereIn('from_ref', refs).orWhereIn('to_ref', refs);
    })
    .orderBy(['until_at', 'id'])
    .limit(MOST);
  return rows.map(mapDelegation);
}

/**
 * Stores a delegation.
 */
export async function insertDelegation(
  tx: Knex.Transaction,
  delegation: Omit<DelegationRecord, 'id'>,
): Promise<DelegationRecord> {
  const record = { ...delegation, id: newId() };
  await tx('delegations').insert({
    id: record.id,
    from_ref: record.fromRef,
    to_ref: record.toRef,
    seat: record.seat,
    reason: record.reason,
    from_at: record.from.getTime(),
    until_at: record.until.getTime(),
  });
  return record;
}

/**
 * Ends a delegation that somebody gave and that still holds.
 *
 * @returns what was ended, undefined where there is none
 */
export async function endDelegation(
  tx: Knex.Transaction,
  options: { id: string; fromRef: string; at: Date },
): Promise<DelegationRecord | undefined> {
  const { id, fromRef, at } = options;
  const [row] = await tx('delegations')
    .where({ id, from_ref: fromRef })
    .andWhere('until_at', '>', at.getTime())
    .update({ until_at: at.getTime() })
    .returning('*');
  return row && mapDelegation(row);
}
