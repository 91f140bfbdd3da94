import { hasRoom, sit, standUp, type Board } from './board';

/**
 * Fills one more seat of a cycle so that the plan stays optimal: breadth-first
 * over chains of moves (take a seat, give up another one, to somebody who takes
 * that), ending at the person with room who carries least. The shortest chain
 * wins among equals, then the order of ties.
 *
 * @returns whether anybody could be found
 */
export function fillSeat(board: Board, cycle: number): boolean {
  // Through which cycle a person was reached, and whose seat opened a cycle.
  const takes = new Int32Array(board.people.length).fill(-1);
  const opener = new Int32Array(board.seats.length).fill(-1);
  const visited = new Uint8Array(board.seats.length);
  visited[cycle] = 1;
  const queue = [cycle];
  const least = leastLoad(board);
  let best = -1;
  for (let head = 0; head < queue.length; head++) {
    const current = queue[head];
    for (const person of board.candidates[current]) {
      if (takes[person] >= 0 || board.seated[current][person]) continue;
      takes[person] = current;
      if (
        hasRoom(board, person) &&
        (best < 0 || board.loads[person] < board.loads[best])
      ) {
        best = person;
        if (board.loads[best] === least)
          return move(board, best, takes, opener);
      }
      for (const next of board.served[person]) {
        if (visited[next]) continue;
        visited[next] = 1;
        opener[next] = person;
        queue.push(next);
      }
    }
  }
  return best >= 0 && move(board, best, takes, opener);
}

/** Nobody can end a chain with less, so the search may stop there. */
function leastLoad(board: Board): number {
  let least = Infinity;
  for (let person = 0; person < board.people.length; person++) {
    if (board.loads[person] < least && hasRoom(board, person)) {
      least = board.loads[person];
    }
  }
  return least;
}

/** Everybody on the chain gives up the seat that the one before them wants. */
function move(
  board: Board,
  last: number,
  takes: Int32Array,
  opener: Int32Array,
): true {
  let person = last;
  for (;;) {
    const cycle = takes[person];
    sit(board, person, cycle);
    const previous = opener[cycle];
    if (previous < 0) return true;
    standUp(board, previous, cycle);
    person = previous;
  }
}
