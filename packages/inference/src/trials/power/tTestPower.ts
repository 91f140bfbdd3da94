import { assertProbability, assertWholeNumber } from '../../internal/checks';
import { fail, succeed } from '../../internal/outcomes';
import { logGamma, normal, studentT } from '../../numerics/distributions';
import type { Outcome } from '../../outcome';

const INTERVALS = 1600;
/** Standard deviations of s around 1 beyond which its density is nil. */
const REACH = 14;

/** Density of s = √(χ²/ν), the ratio of estimated to true deviation. */
function deviationDensity(df: number): (s: number) => number {
  const constant = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  return s =>
    s <= 0 ? 0 : Math.exp(constant + (df - 1) * Math.log(s) - (df * s * s) / 2);
}

/**
 * Exact power of the two-sided two-sample t test with equal sizes and
 * variances, by the noncentral t distribution (Cohen 1988). For samples below
 * 30 per arm, where the normal approximation of `power` is optimistic.
 *
 * @param input - values per arm, at least 2; the true difference in standard
 *   deviations; alpha, default 0.05
 * @returns the power; `non-finite` for such a difference
 * @throws {@link InferenceInputError} for fewer than 2 values per arm and an
 *   alpha outside (0, 1)
 * @public
 */
export function tTestPower(input: {
  nPerArm: number;
  standardizedEffect: number;
  alpha?: number;
}): Outcome<{ power: number }> {
  const { nPerArm, standardizedEffect, alpha = 0.05 } = input;
  assertWholeNumber('nPerArm', nPerArm, 2);
  assertProbability('alpha', alpha);
  if (!Number.isFinite(standardizedEffect)) {
    return fail('non-finite', 'The effect is not a finite number.');
  }
  const df = 2 * (nPerArm - 1);
  const critical = -studentT.quantile(alpha / 2, df);
  const shift = standardizedEffect * Math.sqrt(nPerArm / 2);
  const density = deviationDensity(df);
  const spread = REACH / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - spread);
  const step = (1 + spread - low) / INTERVALS;
  let sum = 0;
  for (let i = 0; i <= INTERVALS; i++) {
    const s = low + i * step;
    const ends = i === 0 || i === INTERVALS;
    const inner = i % 2 === 1 ? 4 : 2;
    const rejects =
      normal.sf(critical * s - shift) + normal.cdf(-critical * s - shift);
    sum += (ends ? 1 : inner) * density(s) * rejects;
  }
  return succeed('tTestPower', { power: Math.min(1, (sum * step) / 3) });
}
