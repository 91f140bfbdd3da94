import type { Row } from '../row';
import type { SeatRecord, SeatWithCycle } from './types';

/**
 * Reads a row.
 */
export function mapSeat(row: Row): SeatRecord {
  return {
    id: row.id,
    programmeId: row.programme_id,
    cycleIndex: Number(row.cycle_index),
    region: row.region,
    position: Number(row.position),
    personRef: row.person_ref,
    status: row.status,
    origin: row.origin,
    planId: row.plan_id,
    revision: Number(row.revision),
    updatedAt: new Date(Number(row.updated_at)),
  };
}

/**
 * Reads a row of seats joined with cycles.
 */
export function mapSeatWithCycle(row: Row): SeatWithCycle {
  return {
    ...mapSeat(row),
    startDate: row.start_date,
    endDate: row.end_date,
  };
}
