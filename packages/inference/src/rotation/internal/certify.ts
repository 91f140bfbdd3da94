import type { RotationCertificate } from '../rotation';
import type { Board } from './board';

/** Level of what no chain of moves leads to. */
const UNREACHED = -1;

interface Levels {
  cycles: number[];
  people: number[];
}

/**
 * Levels of cycles and people: searches from open seats first, then from
 * people by falling load, and marks what each search reaches first.
 */
export function certify(board: Board): RotationCertificate {
  const { people, seats, seated, loads } = board;
  const levels: Levels = {
    cycles: new Array<number>(seats.length).fill(UNREACHED),
    people: new Array<number>(people.length).fill(UNREACHED),
  };
  const above = loads.reduce((max, load) => Math.max(max, load), 0) + 2;
  const open = seats
    .map((_, cycle) => cycle)
    .filter(cycle => seats[cycle] > takenSeats(seated[cycle]));
  for (const cycle of open) levels.cycles[cycle] = above;
  spread(board, levels, open, above);
  const byLoad = people.map((_, i) => i).sort((a, b) => loads[b] - loads[a]);
  for (const person of byLoad) {
    const level = loads[person];
    spread(board, levels, reach(board, levels, person, level), level);
  }
  return {
    cycles: levels.cycles,
    people: Object.fromEntries(
      people.map(({ id }, i) => [id, levels.people[i]]),
    ),
  };
}

/** Follows all chains from cycles that have just got their level. */
function spread(
  board: Board,
  levels: Levels,
  start: readonly number[],
  level: number,
): void {
  const queue = [...start];
  for (let head = 0; head < queue.length; head++) {
    const cycle = queue[head];
    for (const person of board.candidates[cycle]) {
      if (board.seated[cycle][person]) continue;
      queue.push(...reach(board, levels, person, level));
    }
  }
}

/** Gives a person their level, unless they have one, and the cycles they can hand on. */
function reach(
  { served }: Board,
  levels: Levels,
  person: number,
  level: number,
): number[] {
  if (levels.people[person] !== UNREACHED) return [];
  levels.people[person] = level;
  const found = served[person].filter(
    cycle => levels.cycles[cycle] === UNREACHED,
  );
  for (const cycle of found) levels.cycles[cycle] = level;
  return found;
}

function takenSeats(seated: Uint8Array): number {
  return seated.reduce((sum, taken) => sum + taken, 0);
}
