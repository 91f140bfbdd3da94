import { assertOneOf, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import { InferenceInputError, type Outcome } from '../outcome';
import { crossingBounds } from './internal/crossingBounds';

/**
 * How the error rate is spent: `obrien-fleming` little at first, `pocock` at
 * about the same critical value at every look.
 *
 * @public
 */
export type SpendingFunction = 'obrien-fleming' | 'pocock';

const SMALLEST_STEP = 1e-4;

/** Two-sided error rate spent by information fraction t. */
function spent(spending: SpendingFunction, alpha: number, t: number): number {
  const fraction = Math.min(1, t);
  return spending === 'pocock'
    ? alpha * Math.log1p((Math.E - 1) * fraction)
    : 4 * normal.sf(-normal.quantile(alpha / 4) / Math.sqrt(fraction));
}

function assertFractions(fractions: readonly number[]): void {
  const growing = fractions.every(
    (t, i) =>
      Number.isFinite(t) && t - (fractions[i - 1] ?? 0) >= SMALLEST_STEP,
  );
  if (!growing) {
    throw new InferenceInputError(
      `informationFractions must be positive and grow by at least ${SMALLEST_STEP}`,
    );
  }
}

/**
 * Critical values of planned looks at a two-sided test with total error rate
 * alpha (Lan & DeMets 1983): O'Brien–Fleming type 2 − 2Φ(z_{α/4}/√t) and
 * Pocock type (α/2) ln(1 + (e − 1)t) per side. Bounds by recursive Simpson
 * integration of the density of the B-value (Armitage, McPherson & Rowe 1969).
 *
 * @param input - share of the planned information at every look so far or to
 *   come, growing by at least 0.0001; looks may be skipped, late (beyond 1) or
 *   not planned, as long as the results do not decide when; alpha, default 0.05
 * @returns error rate spent by each look and the |z| that rejects there, which
 *   is Infinity when nothing is left to spend
 * @throws {@link InferenceInputError} for fractions that do not grow, an
 *   unknown spending function, or an alpha outside (0, 1)
 * @public
 */
export function alphaSpending(input: {
  informationFractions: readonly number[];
  alpha?: number;
  spending: SpendingFunction;
}): Outcome<{ cumulativeAlpha: number[]; zBounds: number[] }> {
  const { informationFractions, alpha = 0.05, spending } = input;
  assertProbability('alpha', alpha);
  assertOneOf('spending', spending, ['obrien-fleming', 'pocock']);
  assertFractions(informationFractions);
  const cumulativeAlpha = informationFractions.map(t =>
    spent(spending, alpha, t),
  );
  const perSide = cumulativeAlpha.map(
    (total, i) => (total - (cumulativeAlpha[i - 1] ?? 0)) / 2,
  );
  const zBounds = crossingBounds(informationFractions, perSide);
  return succeed('alphaSpending', { cumulativeAlpha, zBounds });
}
