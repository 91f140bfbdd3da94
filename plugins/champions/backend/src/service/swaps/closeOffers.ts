import { appendEvents } from '../../store/events';
import { appendNotices } from '../../store/notices';
import { findSeats, type SeatWithCycle } from '../../store/seats';
import { closeSwap, findOpenSwaps, type SwapRecord } from '../../store/swaps';
import type { Db } from '../../store/transaction';
import { noticesOf } from '../notices/noticesOf';
import { seatDetails, seatEvent } from './seatEvent';
import { stepSwap } from './swapSteps';

/** Why an offer ended by itself. */
export type ExpiryReason = 'begun' | 'over' | 'seat-changed';

/**
 * Ends an open offer that nobody took, and tells who made it.
 *
 * @throws ConflictError when it is not open any more
 */
export async function expireSwap(
  db: Db,
  swap: SwapRecord,
  by: { seat: SeatWithCycle; actor: string; at: Date; reason: ExpiryReason },
): Promise<SwapRecord> {
  const { seat, actor, at, reason } = by;
  const closed = await closeSwap(db, swap, {
    status: stepSwap(swap.status, 'expire'),
    closedBy: actor,
    closedAt: at,
  });
  await appendEvents(db, [
    seatEvent(
      'offer-expired',
      seat,
      { actor, at },
      { swapId: swap.id, from: swap.fromRef, reason },
    ),
  ]);
  const news = {
    kind: 'swap-expired',
    key: swap.id,
    programmeId: swap.programmeId,
    seatId: seat.id,
    details: { ...seatDetails(seat), reason },
    at,
  };
  await appendNotices(db, noticesOf(news, [swap.fromRef], actor));
  return closed;
}

/**
 * Ends the open offers of seats that are changing hands in another way: an offer is of the seat as it was. Whoever
 * gives seats to others calls it in the same transaction.
 *
 * @param options - `except` is an offer that is dealt with elsewhere
 */
export async function closeOffers(
  db: Db,
  seatIds: string[],
  options: { actor: string; at: Date; except?: string },
): Promise<void> {
  const { actor, at, except } = options;
  const open = (await findOpenSwaps(db, seatIds)).filter(
    swap => swap.id !== except,
  );
  const seats = await findSeats(
    db,
    open.map(swap => swap.seatId),
  );
  for (const swap of open) {
    const seat = seats.find(({ id }) => id === swap.seatId)!;
    await expireSwap(db, swap, { seat, actor, at, reason: 'seat-changed' });
  }
}
