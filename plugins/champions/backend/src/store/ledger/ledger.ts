import type { Page } from '@hone/common';
import { newId } from '@hone/node';
import { newestFirst } from '../newestFirst';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { LedgerRecord } from './types';

const ROWS_AT_ONCE = 90;

function mapEntry(row: Row): LedgerRecord {
  return {
    id: row.id,
    programmeId: row.programme_id,
    personRef: row.person_ref,
    kind: row.kind,
    credit: Number(row.credit),
    cycleIndex: row.cycle_index === null ? null : Number(row.cycle_index),
    seatId: row.seat_id,
    reason: row.reason,
    actor: row.actor,
    at: new Date(Number(row.at)),
  };
}

/**
 * Appends entries. What is credited once only, a served seat, a joiner, an excused cycle, is not credited again.
 */
export async function appendLedger(
  db: Db,
  entries: Omit<LedgerRecord, 'id'>[],
): Promise<LedgerRecord[]> {
  const records = entries.map(entry => ({ ...entry, id: newId() }));
  const rows = records.map(entry => ({
    id: entry.id,
    programme_id: entry.programmeId,
    person_ref: entry.personRef,
    kind: entry.kind,
    credit: entry.credit,
    cycle_index: entry.cycleIndex,
    seat_id: entry.seatId,
    reason: entry.reason,
    actor: entry.actor,
    at: entry.at.getTime(),
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('ledger')
      .insert(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflict()
      .ignore();
  }
  return records;
}

/** What the ledger says of a person. */
export interface Account {
  /** Sum of all credits. */
  load: number;
  /** Seats served. */
  served: number;
  /** Whether they were in the pool of a published plan. */
  joined: boolean;
}

/**
 * The accounts of everybody in a programme's ledger.
 */
export async function sumLedger(
  db: Db,
  programmeId: string,
): Promise<Map<string, Account>> {
  const rows: Row[] = await db('ledger')
    .where({ programme_id: programmeId })
    .groupBy('person_ref', 'kind')
    .select('person_ref', 'kind')
    .sum({ credit: 'credit' });
  const accounts = new Map<string, Account>();
  for (const { person_ref: ref, kind, credit } of rows) {
    const account = accounts.get(ref) ?? { load: 0, served: 0, joined: false };
    account.load += Number(credit);
    if (kind === 'served') account.served += Number(credit);
    if (kind === 'joined') account.joined = true;
    accounts.set(ref, account);
  }
  return accounts;
}

/**
 * Who served in which cycle, by cycle and person.
 */
export async function listServed(
  db: Db,
  programmeId: string,
): Promise<{ cycleIndex: number; personRef: string }[]> {
  const rows: Row[] = await db('ledger')
    .where({ programme_id: programmeId, kind: 'served' })
    .whereNotNull('cycle_index')
    .select('cycle_index', 'person_ref')
    .orderBy(['cycle_index', 'person_ref'])
    .limit(100_000);
  return rows.map(row => ({
    cycleIndex: Number(row.cycle_index),
    personRef: row.person_ref,
  }));
}

/**
 * One page of a programme's ledger, newest first.
 */
export async function listLedger(
  db: Db,
  options: { programmeId: string; limit: number; cursor?: string },
): Promise<Page<LedgerRecord>> {
  const query = db('ledger').where({ programme_id: options.programmeId });
  const page = await newestFirst(query, { column: 'at', ...options });
  return { ...page, items: page.items.map(mapEntry) };
}

/**
 * Credits of excused leave for a programme's cycles from one on, by person.
 */
export async function sumExcused(
  db: Db,
  options: { programmeId: string; from: number },
): Promise<Map<string, number>> {
  const rows: Row[] = await db('ledger')
    .where({ programme_id: options.programmeId, kind: 'excused' })
    .andWhere('cycle_index', '>=', options.from)
    .groupBy('person_ref')
    .select('person_ref')
    .sum({ credit: 'credit' });
  return new Map(rows.map(row => [row.person_ref, Number(row.credit)]));
}
