import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { mapSeat, mapSeatWithCycle } from './mapSeat';
import type { SeatRecord, SeatWithCycle } from './types';

/** Seats of somebody that are read at once; nobody has as many. */
const MOST_OF_A_PERSON = 500;
/** Cycles × regions × seats of a range that is shown or planned. */
const MOST_OF_A_RANGE = 50_000;

function withCycles(db: Db): Knex.QueryBuilder {
  return db('seats')
    .join('cycles', cycles => {
      cycles
        .on('cycles.programme_id', 'seats.programme_id')
        .andOn('cycles.cycle_index', 'seats.cycle_index');
    })
    .select('seats.*', 'cycles.start_date', 'cycles.end_date');
}

/**
 * One seat with its days.
 */
export async function findSeat(
  db: Db,
  id: string,
): Promise<SeatWithCycle | undefined> {
  const row = await withCycles(db).where('seats.id', id).first();
  return row && mapSeatWithCycle(row);
}

/**
 * Seats by their ids with their days, in no order.
 */
export async function findSeats(
  db: Db,
  ids: string[],
): Promise<SeatWithCycle[]> {
  if (ids.length === 0) return [];
  const rows = await withCycles(db).whereIn('seats.id', ids);
  return rows.map(mapSeatWithCycle);
}

/**
 * The seats of a programme from one cycle up to, but not including, another; by cycle, region and position. Cancelled
 * ones are among them unless they are left out.
 */
export async function listSeatsOfCycles(
  db: Db,
  options: {
    programmeId: string;
    from: number;
    to: number;
    withCancelled?: boolean;
  },
): Promise<SeatRecord[]> {
  const query = db('seats')
    .where({ programme_id: options.programmeId })
    .andWhere('cycle_index', '>=', options.from)
    .andWhere('cycle_index', '<', options.to)
    .orderBy(['cycle_index', 'region', 'position'])
    .limit(MOST_OF_A_RANGE);
  if (!options.withCancelled) query.whereNot('status', 'cancelled');
  return (await query).map(mapSeat);
}

/**
 * Planned seats of people whose cycles end after a day, by their days.
 *
 * @param options - `before` leaves out cycles that start on or after it
 */
export async function listSeatsOfPeople(
  db: Db,
  options: {
    personRefs: string[];
    endAfter: string;
    before?: string;
    programmeId?: string;
  },
): Promise<SeatWithCycle[]> {
  const { personRefs, endAfter, before, programmeId } = options;
  if (personRefs.length === 0) return [];
  const query = withCycles(db)
    .whereIn('seats.person_ref', personRefs)
    .andWhere('seats.status', 'planned')
    .andWhere('cycles.end_date', '>', endAfter)
    .orderBy(['cycles.start_date', 'seats.programme_id', 'seats.id'])
    .limit(MOST_OF_A_PERSON);
  if (before) query.andWhere('cycles.start_date', '<', before);
  if (programmeId) query.andWhere('seats.programme_id', programmeId);
  return (await query).map(mapSeatWithCycle);
}

/**
 * Planned seats of some programmes whose cycles end after a day and start before another, by programme and days.
 */
export async function listSeatsOfProgrammes(
  db: Db,
  options: { programmeIds: string[]; endAfter: string; before: string },
): Promise<SeatWithCycle[]> {
  if (options.programmeIds.length === 0) return [];
  const rows = await withCycles(db)
    .whereIn('cycles.programme_id', options.programmeIds)
    .andWhere('cycles.end_date', '>', options.endAfter)
    .andWhere('cycles.start_date', '<', options.before)
    .andWhereNot('seats.status', 'cancelled')
    .orderBy([
      'cycles.programme_id',
      'cycles.cycle_index',
      'seats.region',
      'seats.position',
    ])
    .limit(MOST_OF_A_RANGE);
  return rows.map(mapSeatWithCycle);
}

/**
 * How many seats each person of a programme has from a cycle on.
 */
export async function countSeatsAhead(
  db: Db,
  options: { programmeId: string; from: number },
): Promise<Map<string, number>> {
  const rows: Row[] = await db('seats')
    .where({ programme_id: options.programmeId, status: 'planned' })
    .andWhere('cycle_index', '>=', options.from)
    .whereNotNull('person_ref')
    .groupBy('person_ref')
    .select('person_ref')
    .count({ n: '*' });
  return new Map(rows.map(row => [row.person_ref, Number(row.n)]));
}
