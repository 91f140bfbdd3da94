import { pathHealth } from './pathHealth';
import { gateProposals } from './proposals';
import { seatHealth } from './seatHealth';
import type { GateEntry, GateHealth, ReviewEntry, StartEntry } from './types';

/**
 * How the gates themselves do: how long they take, whether they ever find anything, and whether what passed them
 * fails less than what did not have to.
 */
export function gateHealth(entries: GateEntry[]): GateHealth {
  const reviews = entries.filter(
    (entry): entry is ReviewEntry => entry.kind === 'review',
  );
  const starts = entries.filter(
    (entry): entry is StartEntry => entry.kind === 'start',
  );
  return {
    seats: seatHealth(reviews),
    paths: pathHealth(starts),
    proposals: gateProposals(entries),
  };
}
