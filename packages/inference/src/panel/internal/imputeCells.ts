import type { PanelRow } from '../panel';

const SWEEPS = 100;

/** Stretches of a row that have a level of their own. */
export interface Level {
  row: PanelRow;
  from: number;
  to: number;
}

function fillTimeEffects(
  levels: readonly Level[],
  offsets: readonly number[],
  effects: Float64Array,
): void {
  for (let t = 0; t < effects.length; t++) {
    let sum = 0;
    let count = 0;
    levels.forEach(({ row, from, to }, i) => {
      const value = t >= from && t < to ? row[t] : null;
      if (value === null) return;
      sum += value - offsets[i];
      count += 1;
    });
    effects[t] = count === 0 ? 0 : sum / count;
  }
}

/**
 * Fills missing cells with level of the unit + effect of the time, both least
 * squares fitted to the cells that exist. A treated unit has one level before
 * and one after the treatment, so that no effect is smoothed away.
 *
 * @returns one complete row per level, 0 outside of its stretch; null when a
 *   level has no cell at all
 */
export function imputeCells(
  levels: readonly Level[],
  times: number,
): Float64Array[] | null {
  const offsets = levels.map(() => 0);
  const effects = new Float64Array(times);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let i = 0; i < levels.length; i++) {
      const { row, from, to } = levels[i];
      let sum = 0;
      let count = 0;
      for (let t = from; t < to; t++) {
        const value = row[t];
        if (value === null) continue;
        sum += value - effects[t];
        count += 1;
      }
      if (count === 0) return null;
      offsets[i] = sum / count;
    }
    fillTimeEffects(levels, offsets, effects);
  }
  return levels.map(({ row, from, to }, i) =>
    Float64Array.from({ length: times }, (_, t) =>
      t >= from && t < to ? row[t] ?? offsets[i] + effects[t] : 0,
    ),
  );
}
