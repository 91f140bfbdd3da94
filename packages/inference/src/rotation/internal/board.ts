import type { Rotation, RotationPerson } from '../rotation';
import { hashText, tieOrder } from './tieOrder';

/** Who can sit where, who sits where, and what everybody carries. */
export interface Board {
  people: RotationPerson[];
  seats: readonly number[];
  /** By cycle: people who can sit, in the order in which they win ties. */
  candidates: number[][];
  /** By cycle, then person: whether they sit. */
  seated: Uint8Array[];
  /** By person: cycles in which they sit, in no order. */
  served: number[][];
  loads: number[];
}

/** An empty board, the same for every order of the people. */
export function openBoard(rotation: Rotation, seed: number | string): Board {
  const people = [...rotation.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hashes = people.map(person => hashText(person.id));
  const everybody = people.map((_, i) => i);
  const candidates = rotation.seats.map((_, cycle) =>
    tieOrder(
      seed,
      cycle,
      everybody.filter(
        i => people[i].available[cycle] === '1' && people[i].cap !== 0,
      ),
      hashes,
    ),
  );
  return {
    people,
    seats: rotation.seats,
    candidates,
    seated: rotation.seats.map(() => new Uint8Array(people.length)),
    served: people.map(() => []),
    loads: people.map(person => person.history),
  };
}

export function hasRoom(board: Board, person: number): boolean {
  const { cap } = board.people[person];
  return cap === null || board.served[person].length < cap;
}

export function sit(board: Board, person: number, cycle: number): void {
  board.seated[cycle][person] = 1;
  board.served[person].push(cycle);
  board.loads[person] += 1;
}

export function standUp(board: Board, person: number, cycle: number): void {
  board.seated[cycle][person] = 0;
  const { [person]: cycles } = board.served;
  cycles.splice(cycles.indexOf(cycle), 1);
  board.loads[person] -= 1;
}
