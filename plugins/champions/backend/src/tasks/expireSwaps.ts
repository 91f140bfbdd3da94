import { ConflictError } from '@backstage/errors';
import { lockProgramme } from '../store/programmes';
import { findSeat } from '../store/seats';
import {
  listSwapsToExpire,
  type OpenSwapWithDays,
  type SwapRecord,
} from '../store/swaps';
import type { ServiceContext } from '../service/context';
import { addDays, dayIn } from '../service/cycles/days';
import { expireSwap, type ExpiryReason } from '../service/swaps/closeOffers';
import { changeTime } from '../service/swaps/moveSeat';
import { isAsOffered } from '../service/swaps/requireSeat';
import { requireSwap } from '../service/swaps/withdrawSwap';

const ACTOR = 'service:hone-champions';
const PAGE = 200;

type ExpiryContext = Pick<ServiceContext, 'knex' | 'clock' | 'logger'>;

/**
 * Why an offer does not hold any more; null while it does. One that was made before its cycle begins ends with the
 * beginning; one that was made during the cycle ends with it.
 */
function expiryOf(
  swap: SwapRecord,
  options: {
    seat: Parameters<typeof isAsOffered>[0];
    today: string;
    offeredOn: string;
  },
): ExpiryReason | null {
  const { seat, today, offeredOn } = options;
  if (!isAsOffered(seat, swap)) return 'seat-changed';
  if (seat.endDate <= today) return 'over';
  return offeredOn < seat.startDate && seat.startDate <= today ? 'begun' : null;
}

async function expireOne(
  { knex, clock }: ExpiryContext,
  { id, revision, programmeId }: OpenSwapWithDays,
): Promise<boolean> {
  return knex.transaction(async tx => {
    const programme = await lockProgramme(tx, programmeId);
    const swap = await requireSwap(tx, { id, revision });
    const seat = await findSeat(tx, swap.seatId);
    if (!programme || !seat) return false;
    const now = clock.now();
    const reason = expiryOf(swap, {
      seat,
      today: dayIn(programme.timeZone, now),
      offeredOn: dayIn(programme.timeZone, swap.createdAt),
    });
    if (!reason) return false;
    const at = changeTime(now, seat, { updatedAt: swap.createdAt });
    await expireSwap(tx, swap, { seat, actor: ACTOR, at, reason });
    return true;
  });
}

/**
 * Ends offers that do not hold any more. Each is a transaction of its own; what somebody else changes meanwhile is left
 * to the next run.
 *
 * @returns how many were ended
 */
export async function expireSwaps(
  context: ExpiryContext,
  signal?: AbortSignal,
): Promise<number> {
  // Somewhere on earth it is a day later than in UTC at most.
  const startedBy = addDays(dayIn('utc', context.clock.now()), 1);
  let after: { createdAt: Date; id: string } | undefined;
  let expired = 0;
  for (;;) {
    const page = await listSwapsToExpire(context.knex, {
      startedBy,
      after,
      limit: PAGE,
    });
    for (const swap of page) {
      if (signal?.aborted) return expired;
      try {
        if (await expireOne(context, swap)) expired += 1;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        context.logger.info(`The offer ${swap.id} changed meanwhile: ${error}`);
      }
    }
    if (page.length < PAGE) return expired;
    after = page[page.length - 1];
  }
}
