import type { Level } from '../problem';
import type { Board } from '../solve/Board';
import type { Instance } from '../solve/instance';
import { addRest, addTeamCaps } from './hardRows';
import {
  addLoads,
  addRepeats,
  type LoadStep,
  type Repeat,
} from './levelColumns';
import { Model, type ModelData, type Term } from './Model';
import { mostSeats } from './mostSeats';
import type { SeatColumns } from './seatColumns';

/** A level of a problem as a programme, with the way there and back. */
export interface Programme {
  model: ModelData;
  /** What the objective leaves out of the level's value. */
  constant: number;
  /** Columns of the schedule that is known. */
  start: Float64Array;
  /** Who sits where in a solution. */
  read(columns: ArrayLike<number>): [cycle: number, person: number][];
}

/** What is true of every schedule that is still looked for. */
export interface Reached {
  /** Best schedule so far; it gives the values of the levels before. */
  board: Board;
  values: Readonly<Record<Level, number>>;
  /** Levels whose values may not get worse. */
  kept: readonly Level[];
  /** In which order a solver meets the people of a cycle; it settles ties. */
  order(cycle: number): readonly number[];
}

/** Writes the search for the smallest value of a level as a mixed-integer programme. */
export function buildProgramme(level: Level, reached: Reached): Programme {
  const { board, values, kept } = reached;
  const { instance } = board;
  const model = new Model();
  const most = limitSeats(instance, reached);
  const x = addSeats(model, instance, reached, most);
  addRest(model, instance, x);
  addTeamCaps(model, instance, x);
  const loads = addLoads(model, instance, x, most);
  const repeats =
    level === 'diversity' || kept.includes('diversity')
      ? addRepeats(model, instance, x)
      : [];
  const terms = writeLevels(instance, x, loads, repeats);
  for (const before of kept) {
    const { terms: row, constant } = terms[before];
    if (row.length > 0) {
      model.addRow(row, -Infinity, values[before] - constant);
    }
  }
  return {
    model: model.minimise(terms[level].terms),
    constant: terms[level].constant,
    start: startOf(board, model.columnCount, x, loads, repeats),
    read: columns =>
      [...x].flatMap(([seat, column]) =>
        columns[column] > 0.5
          ? [[seat % instance.cycles, Math.floor(seat / instance.cycles)]]
          : [],
      ),
  };
}

interface LevelTerms {
  terms: Term[];
  constant: number;
}

function writeLevels(
  instance: Instance,
  x: SeatColumns,
  loads: readonly LoadStep[],
  repeats: readonly Repeat[],
): Record<Level, LevelTerms> {
  const { settled } = instance;
  return {
    openSeats: {
      terms: [...x.values()].map(column => [column, -1]),
      constant: instance.seats.reduce((sum, count) => sum + count, 0),
    },
    sumOfSquares: {
      terms: loads.map(({ column, cost }) => [column, cost]),
      constant: instance.base.reduce((sum, load) => sum + load * load, 0),
    },
    diversity: {
      terms: repeats.map(({ column }) => [column, 1]),
      constant: 0,
    },
    onCallAdjacent: marked(x, instance.beside, settled.onCall),
    againstPreference: marked(x, instance.wish, settled.against),
    changes: countChanges(x, instance, settled.changes),
  };
}

function limitSeats(
  instance: Instance,
  { values, kept }: Reached,
): readonly number[] {
  if (!kept.includes('sumOfSquares')) return instance.room;
  const all = instance.seats.reduce((sum, count) => sum + count, 0);
  return mostSeats(instance, all - values.openSeats, values.sumOfSquares);
}

function addSeats(
  model: Model,
  instance: Instance,
  { order, values, kept }: Reached,
  most: readonly number[],
): SeatColumns {
  const { cycles, may, seats } = instance;
  const full = kept.includes('openSeats') && values.openSeats === 0;
  const x: SeatColumns = new Map();
  for (let cycle = 0; cycle < cycles; cycle++) {
    const terms = order(cycle).flatMap((person): Term[] => {
      const seat = person * cycles + cycle;
      if (!may[seat] || most[person] === 0) return [];
      x.set(seat, model.addColumn(0, 1, 'whole'));
      return [[x.get(seat)!, 1]];
    });
    if (terms.length > 0) {
      model.addRow(terms, full ? seats[cycle] : 0, seats[cycle]);
    }
  }
  return x;
}

function marked(
  x: SeatColumns,
  marks: Uint8Array | Int8Array | null,
  constant: number,
): LevelTerms {
  const terms = [...x].flatMap(([seat, column]): Term[] =>
    marks?.[seat] ? [[column, marks[seat]]] : [],
  );
  return { terms, constant };
}

function countChanges(
  x: SeatColumns,
  { published }: Instance,
  settled: number,
): LevelTerms {
  const terms = [...x].flatMap(([seat, column]): Term[] =>
    published?.[seat] ? [[column, -1]] : [],
  );
  const all = published?.reduce((sum, mark) => sum + mark, 0) ?? 0;
  return { terms, constant: settled + all };
}

function startOf(
  board: Board,
  columns: number,
  x: SeatColumns,
  loads: readonly LoadStep[],
  repeats: readonly Repeat[],
): Float64Array {
  const start = new Float64Array(columns);
  for (const [cycle, person] of board.seats()) {
    start[x.get(person * board.instance.cycles + cycle)!] = 1;
  }
  for (const { column, person, step } of loads) {
    start[column] = step < board.given[person] ? 1 : 0;
  }
  for (const { column, window, settled } of repeats) {
    const taken = window.reduce((sum, c) => sum + start[c], 0);
    start[column] = Math.max(0, settled + taken - 1);
  }
  return start;
}
