import { registerOfferSwap } from './offerSwap';
import {
  registerExplainSeat,
  registerListChampions,
  registerMySeats,
} from './seats';
import type { ActionOptions } from './types';

/**
 * What agents may do with champions, with the rights of whoever they act for.
 */
export function registerActions(options: ActionOptions): void {
  registerListChampions(options);
  registerMySeats(options);
  registerExplainSeat(options);
  registerOfferSwap(options);
}
