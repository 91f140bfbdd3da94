import { assertWholeNumber } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure, type Warning } from '../../outcome';
import type { PanelRow, StaggeredPanel } from '../panel';
import { imputeCells } from './imputeCells';

const MAXIMUM_MISSING_SHARE = 0.05;

/** A checked, complete panel in units of its own spread. */
export interface PreparedPanel {
  controls: Float64Array[];
  treated: Float64Array[];
  /** First treated time of each treated unit. */
  starts: number[];
  /** Position of each control among the controls that were given. */
  positions: number[];
  givenControls: number;
  /** Estimates times this are in the units of the panel. */
  scale: number;
  warnings: Warning[];
}

function treatedRows(panel: StaggeredPanel): PanelRow[] {
  const { treated } = panel;
  return Array.isArray(treated[0])
    ? (treated as PanelRow[]).slice()
    : [treated as PanelRow];
}

function checkShape(rows: readonly PanelRow[], starts: readonly number[]) {
  const times = rows[0].length;
  for (const row of rows) {
    if (row.length !== times) {
      throw new InferenceInputError('All rows of a panel must be equally long');
    }
  }
  for (const start of starts) {
    assertWholeNumber('firstTreatedIndex', start, 0);
    if (start > times) {
      throw new InferenceInputError('firstTreatedIndex lies beyond the panel');
    }
  }
}

function range(rows: readonly PanelRow[]): { centre: number; scale: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const row of rows) {
    for (const value of row) {
      if (value === null) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { centre: low / 2 + high / 2, scale: high / 2 - low / 2 };
}

function isConstant(row: PanelRow): boolean {
  const first = row.find(value => value !== null);
  return row.every(value => value === null || value === first);
}

function sides(start: number, times: number): [number, number][] {
  return [
    [0, start],
    [start, times],
  ];
}

interface Cells {
  controls: Float64Array[];
  treated: Float64Array[];
}

function fill(
  controls: readonly PanelRow[],
  treated: readonly PanelRow[],
  starts: readonly number[],
): Cells | null {
  const times = controls[0].length;
  const levels = [
    ...controls.map(row => ({ row, from: 0, to: times })),
    ...treated.flatMap((row, i) =>
      sides(starts[i], times).map(([from, to]) => ({ row, from, to })),
    ),
  ];
  const filled = imputeCells(levels, times);
  if (!filled) return null;
  const first = controls.length;
  return {
    controls: filled.slice(0, first),
    treated: treated.map((_, i) =>
      filled[first + 2 * i].map((v, t) => v + filled[first + 2 * i + 1][t]),
    ),
  };
}

function asCells(
  controls: readonly PanelRow[],
  treated: readonly PanelRow[],
): Cells {
  const rows = (given: readonly PanelRow[]) =>
    (given as readonly number[][]).map(row => Float64Array.from(row));
  return { controls: rows(controls), treated: rows(treated) };
}

function checkAmount(
  controls: number,
  starts: readonly number[],
  times: number,
): Failure | null {
  if (controls < 2) {
    return fail(
      'insufficient-data',
      'At least two controls that vary are needed.',
    );
  }
  if (Math.min(...starts) < 2) {
    return fail(
      'insufficient-data',
      'At least two times before the treatment are needed.',
    );
  }
  return Math.max(...starts) >= times
    ? fail('insufficient-data', 'There is no time after the treatment.')
    : null;
}

function missingCells(rows: readonly PanelRow[]): number {
  let missing = 0;
  for (const row of rows) for (const v of row) missing += v === null ? 1 : 0;
  return missing;
}

function describe(dropped: number, missing: number): Warning[] {
  const warnings: Warning[] = [];
  if (dropped > 0) {
    warnings.push({
      code: 'constant-series',
      message: `${dropped} controls never change and were left out.`,
    });
  }
  if (missing > 0) {
    warnings.push({
      code: 'missing-values',
      message: `${missing} missing cells were filled with the level of their unit plus the effect of their time.`,
    });
  }
  return warnings;
}

function startsOf(panel: StaggeredPanel, treatedCount: number): number[] {
  const { firstTreatedIndex: first } = panel;
  if (typeof first === 'number') {
    return Array.from({ length: treatedCount }, () => first);
  }
  if (first.length !== treatedCount) {
    throw new InferenceInputError(
      `firstTreatedIndex must be one index or one per treated unit, got ${first.length} for ${treatedCount}`,
    );
  }
  return first.slice();
}

/**
 * Checks a panel, drops constant controls, fills few missing cells and
 * standardises, so that no estimator has to think about units or overflow.
 */
export function readPanel(panel: StaggeredPanel): PreparedPanel | Failure {
  const treated = treatedRows(panel);
  const starts = startsOf(panel, treated.length);
  checkShape([...treated, ...panel.controls], starts);
  const positions = panel.controls.flatMap((row, i) =>
    isConstant(row) ? [] : [i],
  );
  const controls = positions.map(i => panel.controls[i]);
  const all = [...controls, ...treated];
  if (all.some(row => row.some(v => v !== null && !Number.isFinite(v)))) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  const times = treated[0].length;
  const refusal = checkAmount(controls.length, starts, times);
  if (refusal) return refusal;
  const missing = missingCells(all);
  const cellCount = all.length * times;
  if (missing > 0 && missing >= MAXIMUM_MISSING_SHARE * cellCount) {
    return fail(
      'insufficient-data',
      `${missing} of ${cellCount} cells are missing; below 5 % they could be filled.`,
    );
  }
  const { centre, scale } = range(all);
  const standardise = (row: PanelRow) =>
    row.map(v => (v === null ? null : (v - centre) / scale));
  const cells =
    missing > 0
      ? fill(controls.map(standardise), treated.map(standardise), starts)
      : asCells(controls.map(standardise), treated.map(standardise));
  if (!cells) {
    return fail(
      'insufficient-data',
      'A unit was never observed, or not on both sides of its treatment.',
    );
  }
  return {
    ...cells,
    starts,
    positions,
    givenControls: panel.controls.length,
    scale,
    warnings: describe(panel.controls.length - controls.length, missing),
  };
}
