import type { Level } from '../problem';
import { Board } from './Board';
import type { Instance } from './instance';

/** The optimum without side constraints. */
export interface Relaxed {
  openSeats: number;
  sumOfSquares: number;
}

/**
 * What follows for a level without a solver: side constraints never fill more seats nor even out loads, and every
 * other level has a least value.
 */
export function arithmeticBound(
  level: Level,
  instance: Instance,
  relaxed: Relaxed,
  openSeats: number,
): number {
  const empty = new Board(instance);
  const filled = empty.values[0] - openSeats;
  switch (level) {
    case 'openSeats':
      return relaxed.openSeats;
    case 'sumOfSquares':
      return openSeats === relaxed.openSeats
        ? relaxed.sumOfSquares
        : leastSquares(instance, filled);
    case 'diversity':
      return empty.values[2];
    case 'onCallAdjacent':
      return instance.settled.onCall;
    case 'againstPreference':
      return instance.settled.against - filled;
    case 'changes':
      return instance.settled.changes;
    default:
      throw new Error(`Unknown level ${level satisfies never}`);
  }
}

/** Seats go to whoever carries least, whether they can come or not. */
function leastSquares({ base, room }: Instance, filled: number): number {
  const start = base.reduce((sum, load) => sum + load * load, 0);
  const steps = base.flatMap((load, person) =>
    Array.from(
      { length: Math.min(room[person], filled) },
      (_, i) => 2 * (load + i) + 1,
    ),
  );
  return steps
    .sort((a, b) => a - b)
    .slice(0, filled)
    .reduce((sum, cost) => sum + cost, start);
}
