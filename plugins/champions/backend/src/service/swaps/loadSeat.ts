import { notFound } from '../../authorization';
import { findSeat, type SeatWithCycle } from '../../store/seats';
import { findSwap, type SwapRecord } from '../../store/swaps';
import type { Caller, ServiceContext } from '../context';
import {
  loadProgramme,
  type LoadedProgramme,
} from '../programmes/loadProgramme';

/**
 * Loads a seat with its programme and the caller's rights over it.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read the programme
 */
export async function loadSeat(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<LoadedProgramme & { seat: SeatWithCycle }> {
  const seat = await findSeat(context.knex, id);
  const of = { what: 'seat', id } as const;
  const loaded = await loadProgramme(
    context,
    caller,
    seat?.programmeId ?? '',
    of,
  );
  if (!seat) throw notFound('seat', id);
  return { ...loaded, seat };
}

/**
 * Loads a swap with its seat, its programme and the caller's rights over it.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read the programme
 */
export async function loadSwap(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<LoadedProgramme & { swap: SwapRecord; seat: SeatWithCycle }> {
  const swap = await findSwap(context.knex, id);
  const of = { what: 'swap', id } as const;
  const loaded = await loadProgramme(
    context,
    caller,
    swap?.programmeId ?? '',
    of,
  );
  const seat = swap && (await findSeat(context.knex, swap.seatId));
  if (!swap || !seat) throw notFound('swap', id);
  return { ...loaded, swap, seat };
}
