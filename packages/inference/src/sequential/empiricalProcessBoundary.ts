import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { bisect } from './internal/bisect';

const GRID = 200;
const REFINEMENTS = 80;

/** 4e^{−γ²C}(1 + 1/((γ² − 1) ln η)); Infinity where the bound says nothing. */
function errorAt(eta: number, c: number, a: number): number {
  const root = a - Math.sqrt((2 * (eta - 1)) / c);
  const gamma2 = (2 / eta) * root * root;
  if (root <= 0 || gamma2 <= 1) return Infinity;
  return 4 * Math.exp(-gamma2 * c) * (1 + 1 / ((gamma2 - 1) * Math.log(eta)));
}

/** Smallest error over η in (1, 2A²): a grid, then ternary refinement. */
function smallestError(c: number, a: number): number {
  const width = 2 * a * a - 1;
  let best = 1;
  for (let i = 2; i < GRID; i++) {
    const at = (k: number) => errorAt(1 + (width * k) / GRID, c, a);
    if (at(i) < at(best)) best = i;
  }
  let low = 1 + (width * (best - 1)) / GRID;
  let high = 1 + (width * (best + 1)) / GRID;
  for (let i = 0; i < REFINEMENTS; i++) {
    const third = (high - low) / 3;
    if (errorAt(low + third, c, a) < errorAt(high - third, c, a)) {
      high -= third;
    } else {
      low += third;
    }
  }
  return errorAt((low + high) / 2, c, a);
}

/**
 * Bound on the largest distance between an empirical distribution function
 * and the true one that holds for all t ≥ tMin at once:
 * A√((ln(1 + ln(t/tMin)) + C)/t) (Howard & Ramdas, arXiv 1906.09712).
 *
 * @param input - number of observations `t`, alpha (default 0.05), `tMin` from
 *   which on people look, and `A` (default 0.85), above 1/√2
 * @returns the bound on |Fₜ − F|, at most 1
 * @throws {@link InferenceInputError} for parameters outside their range or
 *   t \< tMin
 * @public
 */
export function empiricalProcessBoundary(input: {
  t: number;
  alpha?: number;
  tMin: number;
  A?: number;
}): Outcome<{ value: number }> {
  const { t, alpha = 0.05, tMin, A = 0.85 } = input;
  assertProbability('alpha', alpha);
  assertPositive('tMin', tMin);
  assertPositive('t', t);
  if (!(A > Math.SQRT1_2 && Number.isFinite(A))) {
    throw new InferenceInputError(`A must be above 1/√2, got ${A}`);
  }
  if (t < tMin) throw new InferenceInputError('t must be at least tMin');
  const enough = (c: number) => smallestError(c, A) <= alpha;
  let high = 1;
  for (let i = 0; i < 60 && !enough(high); i++) high *= 2;
  const c = bisect(0, high, enough);
  const value = A * Math.sqrt((Math.log1p(Math.log(t / tMin)) + c) / t);
  return succeed('empiricalProcessBoundary', { value: Math.min(1, value) });
}
