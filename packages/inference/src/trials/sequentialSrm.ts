import { assertPositive } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { logGamma } from '../numerics/distributions';
import type { Failure, Outcome } from '../outcome';
import { checkAllocation } from './internal/allocation';

/** Concentration that detects imbalances fastest at the given size. */
function defaultConcentration(units: number): number {
  return units < 2000 ? 100 : 1000;
}

function logBayesFactor(
  observed: readonly number[],
  weights: readonly number[],
  concentration: number,
): number | Failure {
  const allocation = checkAllocation(observed, weights);
  if (!allocation.ok) return allocation;
  const { observed: counts, shares, total } = allocation;
  let sum = logGamma(concentration) - logGamma(concentration + total);
  for (let i = 0; i < counts.length; i++) {
    const a = concentration * shares[i];
    sum += logGamma(a + counts[i]) - logGamma(a);
    sum -= counts[i] * Math.log(shares[i]);
  }
  return sum;
}

/**
 * Sample ratio mismatch that may be checked at any time (Lindon & Malek, arXiv
 * 2011.03567): Dirichlet–multinomial Bayes factor against the planned shares,
 * p = running minimum of min(1, 1/BF).
 *
 * @param input - `observed`: units per arm now, or `snapshots`: units per arm
 *   at successive looks, oldest first; `weights` in any scale;
 *   `concentration` by default 1000, or 100 when the last look holds fewer
 *   than 2 000 units
 * @returns the last log Bayes factor, its running-minimum p and the p value
 *   after every look; reasons as for `srmTest`
 * @throws {@link InferenceInputError} as `srmTest`, and for a concentration
 *   that is not positive
 * @public
 */
export function sequentialSrm(
  input: { weights: readonly number[]; concentration?: number } & (
    | { observed: readonly number[] }
    | { snapshots: readonly (readonly number[])[] }
  ),
): Outcome<{ logBayesFactor: number; pValue: number; pValues: number[] }> {
  const snapshots = 'snapshots' in input ? input.snapshots : [input.observed];
  const last = snapshots.at(-1);
  if (!last) return fail('insufficient-data', 'There are no snapshots.');
  const units = last.reduce((a, b) => a + b, 0);
  const concentration = input.concentration ?? defaultConcentration(units);
  assertPositive('concentration', concentration);
  const pValues: number[] = [];
  let pValue = 1;
  let latest = 0;
  for (const observed of snapshots) {
    const value = logBayesFactor(observed, input.weights, concentration);
    if (typeof value !== 'number') return value;
    latest = value;
    pValue = Math.min(pValue, Math.exp(-latest));
    pValues.push(pValue);
  }
  return succeed('sequentialSrm', {
    logBayesFactor: latest,
    pValue,
    pValues,
  });
}
