import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import type { Moments } from './moments';

// A sum of squares carries rounding errors of a few units in the last place.
// Deviations below it are noise, in either direction.
const NEGATIVE_TOLERANCE = 1e-9;
const ROUNDING = 1e-15;

/**
 * Moments from sums of (x − shift) and its square, which is what a warehouse
 * can compute in one pass: mean = K + S/n, m2 = Q − S²/n. A shift near the
 * mean keeps the digits that plain sums lose (NIST SmLs09).
 *
 * @param sums - number of values, the shift K, the sum S and the sum of
 *   squares Q of the shifted values; all finite, n at least 1
 * @returns the moments; `insufficient-data` for n = 0, `non-finite`, or
 *   `inconsistent-sums` when Q is clearly smaller than S²/n or n is negative
 * @public
 */
export function fromShiftedSums(sums: {
  n: number;
  shift: number;
  sum: number;
  sumSquares: number;
}): Outcome<Moments> {
  const { n, shift, sum, sumSquares } = sums;
  if (![n, shift, sum, sumSquares].every(Number.isFinite)) {
    return fail('non-finite', 'A count or sum is not a finite number.');
  }
  if (n < 0) {
    return fail('inconsistent-sums', `The count is negative (${n}).`);
  }
  if (n === 0) return fail('insufficient-data', 'There are no values.');
  const m2 = sumSquares - (sum * sum) / n;
  if (m2 < -NEGATIVE_TOLERANCE * sumSquares || sumSquares < 0) {
    return fail(
      'inconsistent-sums',
      'The sum of squares is smaller than the squared sum allows.',
    );
  }
  return succeed('fromShiftedSums', {
    n,
    mean: shift + sum / n,
    m2: m2 <= ROUNDING * sumSquares ? 0 : m2,
  });
}
