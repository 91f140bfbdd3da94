import { createRng, type Rng } from '@hone/inference';
import { Board, compareValues, type Values } from './Board';
import type { Instance } from './instance';

/**
 * What one unit of a level weighs against one of the next while searching. These are not the order of the levels,
 * which decides what is kept; weights that are too far apart would freeze the search.
 */
const WEIGHTS = [200, 10, 8, 4, 2, 1];
const HOT = 12;
const COLD = 0.3;
const STEPS_PER_SEAT = 2_000;
const MIN_STEPS = 20_000;
const MAX_STEPS = 300_000;

/**
 * Simulated annealing over exchanges: hands a seat to somebody else, or lets two people exchange seats. It proves
 * nothing; it gives the exact solver a good plan to start from. The same seed takes the same steps.
 *
 * @returns the best schedule met, at least as good as the one given
 */
export function search(start: Board, seed: string): Board {
  const { instance } = start;
  const candidates = candidatesByCycle(instance);
  const cycles = candidates.flatMap((list, cycle) =>
    list.length > 0 ? [cycle] : [],
  );
  if (cycles.length === 0) return start;
  const rng = createRng(seed);
  const board = Board.of(instance, start.seats());
  let best = { values: [...board.values], seats: board.seats() };
  const steps = countSteps(instance);
  for (let step = 0; step < steps; step++) {
    const heat = HOT * (COLD / HOT) ** (step / steps);
    const cycle = cycles[draw(rng, cycles.length)];
    const list = candidates[cycle];
    const before = weigh(board.values);
    const undo = exchange(board, cycle, list[draw(rng, list.length)], rng);
    if (!undo) continue;
    const rise = weigh(board.values) - before;
    if (rise > 0 && rng.next() / 2 ** 32 >= Math.exp(-rise / heat)) undo();
    else if (compareValues(board.values, best.values) < 0) {
      best = { values: [...board.values], seats: board.seats() };
    }
  }
  return Board.of(instance, best.seats);
}

function countSteps({ seats }: Instance): number {
  const all = seats.reduce((sum, count) => sum + count, 0);
  return Math.min(MAX_STEPS, MIN_STEPS + STEPS_PER_SEAT * all);
}

/** Quicker than a draw without bias, which a search does not need. */
function draw(rng: Rng, n: number): number {
  return rng.next() % n;
}

function weigh(values: Values): number {
  return values.reduce((sum, value, i) => sum + value * WEIGHTS[i], 0);
}

function candidatesByCycle({ ids, may, cycles, room }: Instance): number[][] {
  return Array.from({ length: cycles }, (_, cycle) =>
    ids.flatMap((__, person) =>
      room[person] > 0 && may[person * cycles + cycle] ? [person] : [],
    ),
  );
}

/**
 * Gives a person a seat of the cycle: an open one, or that of somebody who then takes over the seat that was in the
 * newcomer's way.
 *
 * @returns how to take it back, or null where the rules forbid it and nothing has changed
 */
function exchange(
  board: Board,
  cycle: number,
  person: number,
  rng: Rng,
): (() => void) | null {
  if (board.isSeated(person, cycle)) return null;
  const done: [cycle: number, person: number, sat: boolean][] = [];
  const sit = (p: number, c: number) => {
    if (!board.canSit(p, c)) return false;
    board.sit(p, c);
    done.push([c, p, true]);
    return true;
  };
  const standUp = (p: number, c: number) => {
    board.standUp(p, c);
    done.push([c, p, false]);
  };
  const undo = () => {
    for (const [c, p, sat] of done.reverse()) {
      if (sat) board.standUp(p, c);
      else board.sit(p, c);
    }
  };
  const row = board.seated[cycle];
  const leaver = board.hasOpenSeat(cycle) ? -1 : row[draw(rng, row.length)];
  if (leaver >= 0) standUp(leaver, cycle);
  const own = seatsOf(board, person);
  if (own.length > 0 && draw(rng, 2) === 0) {
    const given = own[draw(rng, own.length)];
    standUp(person, given);
    if (sit(person, cycle)) {
      if (leaver < 0 || sit(leaver, given)) return undo;
    }
    undo();
    return null;
  }
  if (sit(person, cycle)) return undo;
  undo();
  return null;
}

function seatsOf(board: Board, person: number): number[] {
  if (board.given[person] === 0) return [];
  return board.seated.flatMap((row, cycle) =>
    row.includes(person) ? [cycle] : [],
  );
}
