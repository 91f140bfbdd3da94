import type { Swap } from '@hone/backstage-plugin-champions-common';
import { findSeats, type SeatWithCycle } from '../../store/seats';
import type { SwapRecord } from '../../store/swaps';
import type { ProgrammeRecord } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import type { LoadedProgramme } from '../programmes/loadProgramme';
import { openSwapIds } from '../seats/openSwapIds';
import { viewSeatInContext } from '../seats/viewSeat';
import { isAsOffered } from './requireSeat';

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function toSwap(
  swap: SwapRecord,
  seat: SeatWithCycle,
  options: {
    programme: ProgrammeRecord;
    rights: LoadedProgramme['rights'];
    caller: Caller;
    today: string;
    openSwapId: string | null;
  },
): Swap {
  const { programme, rights, caller, today, openSwapId } = options;
  const isOpen =
    swap.status === 'open' &&
    programme.status === 'active' &&
    isAsOffered(seat, swap) &&
    seat.endDate > today;
  const isOwn = swap.fromRef === caller.actor;
  return {
    id: swap.id,
    programmeId: swap.programmeId,
    seat: viewSeatInContext(seat, { programme, today, swapId: openSwapId }),
    fromRef: swap.fromRef,
    takenBy: swap.takenBy,
    inReturnSeatId: swap.inReturnSeatId,
    status: swap.status,
    note: swap.note,
    createdBy: swap.createdBy,
    createdAt: swap.createdAt.toISOString(),
    closedBy: swap.closedBy,
    closedAt: instant(swap.closedAt),
    revision: swap.revision,
    mayTake: isOpen && !isOwn && (rights.serve || rights.manage),
    mayWithdraw:
      swap.status === 'open' &&
      programme.status === 'active' &&
      (isOwn ? rights.serve : rights.manage),
  };
}

/**
 * Swaps of one programme as the caller sees them, in their order.
 */
export async function viewSwaps(
  context: ServiceContext,
  caller: Caller,
  swaps: SwapRecord[],
  { programme, rights }: LoadedProgramme,
): Promise<Swap[]> {
  const ids = [...new Set(swaps.map(({ seatId }) => seatId))];
  const seats = new Map(
    (await findSeats(context.knex, ids)).map(seat => [seat.id, seat]),
  );
  const open = await openSwapIds(context.knex, ids);
  const today = dayIn(programme.timeZone, context.clock.now());
  return swaps.map(swap =>
    toSwap(swap, seats.get(swap.seatId)!, {
      programme,
      rights,
      caller,
      today,
      openSwapId: open.get(swap.seatId) ?? null,
    }),
  );
}

/**
 * One swap as the caller sees it.
 */
export async function viewSwap(
  context: ServiceContext,
  caller: Caller,
  { swap, ...loaded }: LoadedProgramme & { swap: SwapRecord },
): Promise<Swap> {
  const [view] = await viewSwaps(context, caller, [swap], loaded);
  return view;
}
