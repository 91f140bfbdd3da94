import { fromInstant } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { CycleRecord } from './types';

const ROWS_AT_ONCE = 150;

function mapCycle(row: Row): CycleRecord {
  return {
    programmeId: row.programme_id,
    index: Number(row.cycle_index),
    startDate: row.start_date,
    endDate: row.end_date,
    closedAt: fromInstant(row.closed_at),
  };
}

/**
 * Stores cycles; those that are there already stay as they are.
 */
export async function insertCycles(
  db: Db,
  cycles: Omit<CycleRecord, 'closedAt'>[],
): Promise<void> {
  const rows = cycles.map(cycle => ({
    programme_id: cycle.programmeId,
    cycle_index: cycle.index,
    start_date: cycle.startDate,
    end_date: cycle.endDate,
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('cycles')
      .insert(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflict(['programme_id', 'cycle_index'])
      .ignore();
  }
}

/**
 * Cycles of a programme that touch a range of days, in order.
 */
export async function listCycles(
  db: Db,
  options: { programmeId: string; from: string; to: string; limit: number },
): Promise<CycleRecord[]> {
  const rows = await db('cycles')
    .where({ programme_id: options.programmeId })
    .andWhere('start_date', '<', options.to)
    .andWhere('end_date', '>', options.from)
    .orderBy('cycle_index')
    .limit(options.limit);
  return rows.map(mapCycle);
}

/**
 * The cycles of a programme with the given indices.
 */
export async function findCycles(
  db: Db,
  programmeId: string,
  indices: number[],
): Promise<CycleRecord[]> {
  if (indices.length === 0) return [];
  const rows = await db('cycles')
    .where({ programme_id: programmeId })
    .whereIn('cycle_index', indices)
    .orderBy('cycle_index');
  return rows.map(mapCycle);
}

/**
 * The last cycle that any plan of a programme published.
 */
export async function findLastCycle(
  db: Db,
  programmeId: string,
): Promise<CycleRecord | undefined> {
  const row = await db('cycles')
    .where({ programme_id: programmeId })
    .orderBy('cycle_index', 'desc')
    .first();
  return row && mapCycle(row);
}

/**
 * How many cycles of a programme are over and in the ledger.
 */
export async function countClosedCycles(
  db: Db,
  programmeId: string,
): Promise<number> {
  const [row] = await db('cycles')
    .where({ programme_id: programmeId })
    .whereNotNull('closed_at')
    .count({ n: '*' });
  return Number(row.n);
}

/**
 * Cycles that ended on or before a day and are not in the ledger, oldest first. The day is a bound only: each programme
 * has its own today.
 */
export async function listUnclosedCycles(
  db: Db,
  options: { endedBy: string; limit: number; programmeId?: string },
): Promise<CycleRecord[]> {
  const query = db('cycles')
    .whereNull('closed_at')
    .andWhere('end_date', '<=', options.endedBy)
    .orderBy(['end_date', 'programme_id', 'cycle_index'])
    .limit(options.limit);
  if (options.programmeId) {
    query.andWhere('programme_id', options.programmeId);
  }
  return (await query).map(mapCycle);
}

/**
 * Marks a cycle as written to the ledger.
 *
 * @returns false where it was marked before
 */
export async function closeCycle(
  db: Db,
  cycle: Pick<CycleRecord, 'programmeId' | 'index'>,
  at: Date,
): Promise<boolean> {
  const closed = await db('cycles')
    .where({ programme_id: cycle.programmeId, cycle_index: cycle.index })
    .whereNull('closed_at')
    .update({ closed_at: at.getTime() });
  return closed > 0;
}
