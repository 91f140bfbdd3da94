import { findOpenSwaps } from '../../store/swaps';
import type { Db } from '../../store/transaction';

/**
 * The open swaps of some seats, by seat.
 */
export async function openSwapIds(
  db: Db,
  seatIds: string[],
): Promise<Map<string, string>> {
  const swaps = await findOpenSwaps(db, seatIds);
  return new Map(swaps.map(({ seatId, id }) => [seatId, id]));
}
