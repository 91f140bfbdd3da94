import { LEVELS, type LevelValues } from '../problem';
import type { Instance } from './instance';

/** Value of every level, in the order of `LEVELS`. */
export type Values = number[];

const OPEN = 0;
const SQUARES = 1;
const DIVERSITY = 2;
const ON_CALL = 3;
const AGAINST = 4;
const CHANGES = 5;

/** A schedule of the free seats, with its values kept up to date at every move. */
export class Board {
  readonly values: Values;
  /** By cycle: people who sit, in no order. */
  readonly seated: number[][];
  readonly given: Int32Array;
  private readonly sits: Uint8Array;
  private readonly windows: Int32Array[];
  private readonly teamsLeft: Int32Array | null;

  constructor(readonly instance: Instance) {
    const { seats, base, may, spreads, teams, settled, published } = instance;
    this.seated = seats.map(() => []);
    this.given = new Int32Array(base.length);
    this.sits = new Uint8Array(may.length);
    this.windows = spreads.map(spread => spread.settled.slice());
    this.teamsLeft = teams ? teams.left.slice() : null;
    this.values = [
      seats.reduce((sum, count) => sum + count, 0),
      base.reduce((sum, load) => sum + load * load, 0),
      spreads.reduce(
        (sum, spread) =>
          sum + spread.settled.reduce((s, n) => s + Math.max(0, n - 1), 0),
        0,
      ),
      settled.onCall,
      settled.against,
      settled.changes + (published?.reduce((sum, mark) => sum + mark, 0) ?? 0),
    ];
  }

  hasOpenSeat(cycle: number): boolean {
    return this.seated[cycle].length < this.instance.seats[cycle];
  }

  isSeated(person: number, cycle: number): boolean {
    return this.sits[person * this.instance.cycles + cycle] === 1;
  }

  /** Whether every hard rule lets a person take an open seat. */
  canSit(person: number, cycle: number): boolean {
    const { may, cycles, room, restGap, teams } = this.instance;
    const row = person * cycles;
    if (!may[row + cycle] || !this.hasOpenSeat(cycle)) return false;
    if (this.given[person] >= room[person]) return false;
    const last = Math.min(cycles - 1, cycle + restGap);
    for (let c = Math.max(0, cycle - restGap); c <= last; c++) {
      if (this.sits[row + c]) return false;
    }
    const team = teams ? teams.of[person] : -1;
    return team < 0 || this.teamsLeft![team * cycles + cycle] > 0;
  }

  sit(person: number, cycle: number): void {
    this.seated[cycle].push(person);
    this.move(person, cycle, 1);
  }

  standUp(person: number, cycle: number): void {
    const row = this.seated[cycle];
    row[row.indexOf(person)] = row[row.length - 1];
    row.pop();
    this.move(person, cycle, -1);
  }

  private move(person: number, cycle: number, by: 1 | -1): void {
    const { instance, values } = this;
    const { cycles, base, spreads, teams, beside, wish, published } = instance;
    const seat = person * cycles + cycle;
    const before = base[person] + this.given[person];
    this.sits[seat] = by === 1 ? 1 : 0;
    this.given[person] += by;
    values[OPEN] -= by;
    values[SQUARES] += 2 * by * before + 1;
    for (let i = 0; i < spreads.length; i++) {
      const value = spreads[i].valueOf[person];
      if (value >= 0) this.slide(i, value * cycles, cycle, by);
    }
    const team = teams ? teams.of[person] : -1;
    if (team >= 0) this.teamsLeft![team * cycles + cycle] -= by;
    if (beside) values[ON_CALL] += by * beside[seat];
    if (wish) values[AGAINST] += by * wish[seat];
    if (published) values[CHANGES] -= by * published[seat];
  }

  /** Every window that looks back on this cycle holds one seat more, or less. */
  private slide(i: number, row: number, cycle: number, by: 1 | -1): void {
    const { cycles, spreads } = this.instance;
    const counts = this.windows[i];
    const last = Math.min(cycles - 1, cycle + spreads[i].withinCycles);
    for (let c = cycle; c <= last; c++) {
      const larger = by === 1 ? counts[row + c] : counts[row + c] - 1;
      if (larger >= 1) this.values[DIVERSITY] += by;
      counts[row + c] += by;
    }
  }

  /** Seats as [cycle, person], by cycle, then by id. */
  seats(): [cycle: number, person: number][] {
    return this.seated.flatMap((row, cycle) =>
      [...row].sort((a, b) => a - b).map((p): [number, number] => [cycle, p]),
    );
  }

  /** Sits whoever may, in the given order, and leaves out the rest. */
  static of(
    instance: Instance,
    seats: Iterable<readonly [cycle: number, person: number]>,
  ): Board {
    const board = new Board(instance);
    for (const [cycle, person] of seats) {
      if (board.canSit(person, cycle)) board.sit(person, cycle);
    }
    return board;
  }
}

/** Negative where the first values are better, 0 where they are equal. */
export function compareValues(a: Values, b: Values): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

export function nameValues(values: Values): LevelValues {
  return Object.fromEntries(
    LEVELS.map((level, i) => [level, values[i]]),
  ) as LevelValues;
}
