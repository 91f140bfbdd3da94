import { fromInstant, fromJson } from '@hone/node';
import type { Row } from '../row';
import type { SwapRecord } from './types';

/**
 * Reads a row.
 */
export function mapSwap(row: Row): SwapRecord {
  return {
    id: row.id,
    programmeId: row.programme_id,
    seatId: row.seat_id,
    seatRevision: Number(row.seat_revision),
    fromRef: row.from_ref,
    status: row.status,
    note: row.note,
    askRefs: fromJson(row.ask_refs),
    takenBy: row.taken_by,
    inReturnSeatId: row.in_return_seat_id,
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    closedBy: row.closed_by,
    closedAt: fromInstant(row.closed_at),
    revision: Number(row.revision),
  };
}
