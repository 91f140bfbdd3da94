import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import { InferenceInputError, type Outcome } from '../outcome';
import { closestMix, innerProducts } from './internal/mixes';

const MINIMUM_UNITS = 5;
const FOLDS = 4;
const MINIMUM_DIFFERENCES = 2 * FOLDS;
// A unit with noise of its own leaves at least the noise of the units that are
// mixed to imitate it. Half of what the next best leaves is clearly less.
const LARGEST_MISFIT_RATIO = 0.5;
// The same weights must also explain the level, to a tenth of how far levels
// lie apart: a unit of its own has a level of its own.
const LARGEST_LEVEL_ERROR = 0.1;
// A copy of one or two units is no aggregate.
const FEWEST_PARTS = 3;

interface Imitation {
  /** Root mean square of the misfit in differences. */
  misfit: number;
  /** Misfit of the mean level. */
  levelError: number;
  /** (Σw)²/Σw². */
  parts: number;
}

interface Unit {
  changes: Float64Array;
  level: number;
}

/** Stretches of differences, each with the inner products of the rest. */
interface Fold {
  held: number[];
  products: Float64Array;
}

interface Panel {
  units: readonly Unit[];
  folds: readonly Fold[];
  /** Inner products of all differences. */
  products: Float64Array;
}

function describe(row: readonly number[]): Unit {
  return {
    changes: Float64Array.from(row.slice(1), (value, t) => value - row[t]),
    level: momentsOf(row).mean,
  };
}

function prepare(units: readonly Unit[]): Panel {
  const rows = units.map(unit => unit.changes);
  const all = Array.from(rows[0], (_, t) => t);
  const foldOf = (t: number) => Math.floor((t * FOLDS) / all.length);
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    held: all.filter(t => foldOf(t) === fold),
    products: innerProducts(
      rows,
      all.filter(t => foldOf(t) !== fold),
    ),
  }));
  return { units, folds, products: innerProducts(rows, all) };
}

/** Squared misfit of a mix of units to one of them at some times. */
function squaredMisfit(
  units: readonly Unit[],
  index: number,
  weights: Float64Array,
  times: Iterable<number>,
): number {
  let sum = 0;
  for (const t of times) {
    let misfit = units[index].changes[t];
    for (let i = 0; i < units.length; i++) {
      misfit -= weights[i] * units[i].changes[t];
    }
    sum += misfit * misfit;
  }
  return sum;
}

function imitation(
  units: readonly Unit[],
  index: number,
  weights: Float64Array,
  squares: number,
): Imitation {
  let level = 0;
  let sumOfSquares = 0;
  let sum = 0;
  weights.forEach((weight, i) => {
    level += weight * units[i].level;
    sumOfSquares += weight * weight;
    sum += weight;
  });
  return {
    misfit: Math.sqrt(squares / units[index].changes.length),
    levelError: Math.abs(units[index].level - level),
    parts: (sum * sum) / sumOfSquares,
  };
}

/** How well every other unit, times the same weight, imitates a unit. */
function imitateEvenly(panel: Panel, index: number, weight: number): Imitation {
  const { units } = panel;
  const weights = new Float64Array(units.length).fill(weight);
  weights[index] = 0;
  const times = units[index].changes.keys();
  const squares = squaredMisfit(units, index, weights, times);
  return imitation(units, index, weights, squares);
}

/** How well a fitted mix of the others imitates a unit where it was not fitted. */
function imitateByFit(panel: Panel, index: number): Imitation {
  const { units, folds, products } = panel;
  const n = units.length;
  let squares = 0;
  for (const fold of folds) {
    const weights = closestMix(fold.products, n, index);
    squares += squaredMisfit(units, index, weights, fold.held);
  }
  const weights = closestMix(products, n, index);
  return imitation(units, index, weights, squares);
}

/** The best of three ways to be an aggregate: weighted mean, mean, sum. */
function bestImitation(panel: Panel, index: number): Imitation {
  return [
    imitateByFit(panel, index),
    imitateEvenly(panel, index, 1 / (panel.units.length - 1)),
    imitateEvenly(panel, index, 1),
  ].reduce((best, next) => (next.misfit < best.misfit ? next : best));
}

/**
 * Finds the unit of a panel that is an aggregate of the others, such as the
 * row of the whole country among its regions. It holds the treated, so it must
 * not serve as a control.
 *
 * A unit counts as an aggregate when the sum, the mean or a weighted mean of
 * at least three others gives its changes – for fitted weights, in stretches
 * that were held out – with at most half the error that the next best unit
 * leaves, and the same weights give its level. A heuristic of this package; no
 * threshold depends on units of measurement. Weighted means are found when
 * there are about twice as many times as units.
 *
 * @param input - `units`, treated and controls, one row per unit
 * @returns `aggregates`, indices of such units (none or one);
 *   `insufficient-data` below 5 units or 9 times, or `non-finite`
 * @throws {@link InferenceInputError} for rows of unequal length
 * @public
 */
export function findAggregateUnits(input: {
  units: readonly (readonly number[])[];
}): Outcome<{ aggregates: number[] }> {
  const { units } = input;
  if (units.some(row => row.length !== units[0].length)) {
    throw new InferenceInputError('All rows of a panel must be equally long');
  }
  if (units.some(row => !row.every(Number.isFinite))) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (units.length < MINIMUM_UNITS || units[0].length <= MINIMUM_DIFFERENCES) {
    return fail(
      'insufficient-data',
      `At least ${MINIMUM_UNITS} units and ${
        MINIMUM_DIFFERENCES + 1
      } times are needed.`,
    );
  }
  const panel = prepare(units.map(describe));
  const imitations = units.map((_, i) => bestImitation(panel, i));
  const order = imitations
    .map((_, i) => i)
    .sort((a, b) => imitations[a].misfit - imitations[b].misfit);
  const [best, next] = order.map(i => imitations[i]);
  const otherLevels = momentsOf(
    panel.units.filter((_, i) => i !== order[0]).map(unit => unit.level),
  );
  const spread = Math.sqrt(otherLevels.m2 / (otherLevels.n - 1));
  const found =
    best.misfit < LARGEST_MISFIT_RATIO * next.misfit &&
    best.levelError <= LARGEST_LEVEL_ERROR * spread &&
    best.parts >= FEWEST_PARTS;
  return succeed('findAggregateUnits', { aggregates: found ? [order[0]] : [] });
}
