import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import type { SwapRecord } from './types';

/**
 * Stores a new swap.
 */
export async function insertSwap(db: Db, swap: SwapRecord): Promise<void> {
  await db('swaps').insert({
    id: swap.id,
    programme_id: swap.programmeId,
    seat_id: swap.seatId,
    seat_revision: swap.seatRevision,
    from_ref: swap.fromRef,
    status: swap.status,
    note: swap.note,
    ask_refs: JSON.stringify(swap.askRefs),
    created_by: swap.createdBy,
    created_at: swap.createdAt.getTime(),
    revision: swap.revision,
  });
}

/** What becomes of an open swap. */
export interface SwapEnd {
  status: Exclude<SwapRecord['status'], 'open'>;
  closedBy: string;
  closedAt: Date;
  takenBy?: string;
  inReturnSeatId?: string;
}

/**
 * Closes an open swap over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function closeSwap(
  db: Db,
  swap: SwapRecord,
  end: SwapEnd,
): Promise<SwapRecord> {
  const { id, revision } = swap;
  const closed: SwapRecord = {
    ...swap,
    status: end.status,
    closedBy: end.closedBy,
    closedAt: end.closedAt,
    takenBy: end.takenBy ?? null,
    inReturnSeatId: end.inReturnSeatId ?? null,
    revision: revision + 1,
  };
  const changed = await db('swaps')
    .where({ id, revision, status: 'open' })
    .update({
      status: closed.status,
      closed_by: closed.closedBy,
      closed_at: end.closedAt.getTime(),
      taken_by: closed.takenBy,
      in_return_seat_id: closed.inReturnSeatId,
      revision: closed.revision,
    });
  if (changed === 0) throw revisionConflict('The offer', revision);
  return closed;
}
