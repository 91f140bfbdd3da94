import {
  allFinite,
  assertProbability,
  assertSameLength,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Betting against "the mean of these values in [0, 1] is m": the capital
 * Kₜ = Π(1 + λᵢ(xᵢ − m)) of a player who starts with 1 is an e-value at every
 * time, whatever the distribution (Waudby-Smith & Ramdas, arXiv 2010.09686).
 * Reject when it ever reaches 1/α.
 *
 * @param input - values in [0, 1] in order of arrival, the mean m in (0, 1)
 *   and the bet: one number, or one per value that was fixed before seeing
 *   that value. Bets lie in [−1/(1 − m), 1/m]; positive bets win when the mean
 *   is larger than m.
 * @returns the capital after every value and p = min(1, 1/max K);
 *   `insufficient-data` without values, `inconsistent-sums` for a value
 *   outside [0, 1], `non-finite`
 * @throws {@link InferenceInputError} for a mean outside (0, 1), bets outside
 *   their range, or another number of bets than values
 * @public
 */
export function bettingEValue(input: {
  values: readonly number[];
  mean: number;
  lambda: number | readonly number[];
}): Outcome<{ capital: number[]; pValue: number }> {
  const { values, mean, lambda } = input;
  assertProbability('mean', mean);
  const bets = typeof lambda === 'number' ? values.map(() => lambda) : lambda;
  assertSameLength(bets, values, 'lambda and values');
  const legal = [...bets, typeof lambda === 'number' ? lambda : 0].every(
    bet => bet >= -1 / (1 - mean) && bet <= 1 / mean,
  );
  if (!legal) {
    throw new InferenceInputError('lambda must lie in [-1/(1-mean), 1/mean]');
  }
  if (!allFinite(values)) return fail('non-finite', 'A value is not finite.');
  if (values.some(x => x < 0 || x > 1)) {
    return fail('inconsistent-sums', 'A value lies outside [0, 1].');
  }
  if (values.length === 0) {
    return fail('insufficient-data', 'There are no values.');
  }
  let current = 1;
  let largest = 1;
  const capital = values.map((x, i) => {
    current *= Math.max(0, 1 + bets[i] * (x - mean));
    largest = Math.max(largest, current);
    return current;
  });
  return succeed('bettingEValue', { capital, pValue: 1 / largest });
}
