import { ConflictError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import type { Knex } from 'knex';
import { lockProgramme, type ProgrammeRecord } from '../../store/programmes';
import { findSeat, type SeatWithCycle } from '../../store/seats';
import type { SwapRecord } from '../../store/swaps';
import type { Db } from '../../store/transaction';

/**
 * Keeps a programme as it is until the transaction ends.
 *
 * @throws ConflictError when it has ended
 */
export async function lockActive(
  tx: Knex.Transaction,
  programmeId: string,
): Promise<ProgrammeRecord> {
  const programme = await lockProgramme(tx, programmeId);
  if (!programme || programme.status === 'archived') {
    throw new ConflictError(
      `The programme ${
        programme?.title ?? programmeId
      } has ended; its seats do not change hands any more`,
    );
  }
  return programme;
}

/**
 * @throws ConflictError when a seat is cancelled, or its cycle is over
 */
export function requireAhead(seat: SeatWithCycle, today: string): void {
  if (seat.status === 'cancelled') {
    throw new ConflictError('The seat is cancelled');
  }
  if (seat.status === 'served' || seat.endDate <= today) {
    throw new ConflictError(
      `The cycle from ${seat.startDate} is over; who served is in the ledger`,
    );
  }
}

/**
 * A seat of the revision that the caller read.
 *
 * @throws ConflictError when it was changed meanwhile, or is over
 */
export async function requireSeat(
  db: Db,
  { id, revision }: { id: string; revision: number },
  today: string,
): Promise<SeatWithCycle> {
  const seat = await findSeat(db, id);
  if (!seat || seat.revision !== revision) {
    throw revisionConflict('The seat', revision);
  }
  requireAhead(seat, today);
  return seat;
}

/** Whether a seat is what was offered still: of the same revision, with the same holder. */
export function isAsOffered(
  seat: SeatWithCycle,
  swap: Pick<SwapRecord, 'seatRevision' | 'fromRef'>,
): boolean {
  return (
    seat.status === 'planned' &&
    seat.revision === swap.seatRevision &&
    seat.personRef === swap.fromRef
  );
}
