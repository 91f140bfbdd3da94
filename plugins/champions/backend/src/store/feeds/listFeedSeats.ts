import type { Knex } from 'knex';
import { mapSeatWithCycle, type SeatWithCycle } from '../seats';
import type { Db } from '../transaction';

/** More are in no feed: a year and a quarter of the largest programme. */
const MOST = 10_000;

/** The range of days that a feed tells of. */
export interface FeedRange {
  /** Cycles that end after this day. */
  endAfter: string;
  /** Cycles that start before this day. */
  before: string;
}

function seatsBetween(
  db: Db,
  { endAfter, before }: FeedRange,
): Knex.QueryBuilder {
  return db('seats')
    .join('cycles', cycles => {
      cycles
        .on('cycles.programme_id', 'seats.programme_id')
        .andOn('cycles.cycle_index', 'seats.cycle_index');
    })
    .where('cycles.end_date', '>', endAfter)
    .andWhere('cycles.start_date', '<', before)
    .select('seats.*', 'cycles.start_date', 'cycles.end_date')
    .orderBy(['cycles.start_date', 'seats.id'])
    .limit(MOST);
}

/**
 * Seats of a range that a person has, or has had, with who has them now.
 */
export async function listSeatsEverOf(
  db: Db,
  options: FeedRange & { personRef: string },
): Promise<SeatWithCycle[]> {
  const { personRef } = options;
  const rows = await seatsBetween(db, options).whereIn('seats.id', own => {
    own
      .select('id')
      .from('seats')
      .where('person_ref', personRef)
      .union(held => {
        held
          .select('seat_id')
          .from('seat_holders')
          .where('person_ref', personRef);
      });
  });
  return rows.map(mapSeatWithCycle);
}

/**
 * All seats of a programme in a range, cancelled ones too.
 */
export async function listSeatsOfFeed(
  db: Db,
  options: FeedRange & { programmeId: string },
): Promise<SeatWithCycle[]> {
  const rows = await seatsBetween(db, options).andWhere(
    'seats.programme_id',
    options.programmeId,
  );
  return rows.map(mapSeatWithCycle);
}
