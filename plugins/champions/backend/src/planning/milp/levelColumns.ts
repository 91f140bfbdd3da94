import type { Instance, Spread } from '../solve/instance';
import type { Model, Term } from './Model';
import { columnsOf, range, type SeatColumns } from './seatColumns';

export interface LoadStep {
  person: number;
  /** Which further seat of the person it stands for, from 0. */
  step: number;
  column: number;
  /** What this seat adds to the sum of squares; rising, so that steps are taken in order. */
  cost: number;
}

export function addLoads(
  model: Model,
  { ids, base, cycles }: Instance,
  x: SeatColumns,
  most: readonly number[],
): LoadStep[] {
  return ids.flatMap((_, person) => {
    const own = columnsOf(x, person * cycles, 0, cycles - 1);
    if (own.length === 0) return [];
    const steps = range(0, Math.min(most[person], own.length) - 1).map(
      (step): LoadStep => ({
        person,
        step,
        column: model.addColumn(0, 1, 'real'),
        cost: 2 * (base[person] + step) + 1,
      }),
    );
    const terms: Term[] = steps.map(({ column }) => [column, 1]);
    model.addRow([...terms, ...own.map((c): Term => [c, -1])], 0, 0);
    return steps;
  });
}

export interface Repeat {
  column: number;
  /** Columns that the window counts. */
  window: number[];
  settled: number;
}

export function addRepeats(
  model: Model,
  instance: Instance,
  x: SeatColumns,
): Repeat[] {
  const { spreads, cycles } = instance;
  return spreads.flatMap(spread =>
    range(0, spread.values * cycles - 1).flatMap((row): Repeat[] => {
      const window = windowOf(instance, spread, x, row);
      const settled = spread.settled[row];
      const least = Math.max(0, settled - 1);
      if (settled + window.length <= 1) return [];
      const column = model.addColumn(least, Infinity, 'real');
      const terms = window.map((c): Term => [c, 1]);
      model.addRow([...terms, [column, -1]], -Infinity, 1 - settled);
      return [{ column, window, settled }];
    }),
  );
}

function windowOf(
  { ids, cycles }: Instance,
  { valueOf, withinCycles }: Spread,
  x: SeatColumns,
  row: number,
): number[] {
  const value = Math.floor(row / cycles);
  const cycle = row % cycles;
  return ids.flatMap((_, person) =>
    valueOf[person] === value
      ? columnsOf(x, person * cycles, Math.max(0, cycle - withinCycles), cycle)
      : [],
  );
}
