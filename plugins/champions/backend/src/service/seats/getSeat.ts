import type { SeatInContext } from '@hone/backstage-plugin-champions-common';
import type { Caller, ServiceContext } from '../context';
import { loadSeat } from '../swaps/loadSeat';
import { viewSeats } from './viewSeats';

/**
 * One seat with its cycle and programme.
 */
export async function getSeatForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<SeatInContext> {
  const { seat, programme } = await loadSeat(context, caller, id);
  const [view] = await viewSeats(context, [seat], [programme]);
  return view;
}
