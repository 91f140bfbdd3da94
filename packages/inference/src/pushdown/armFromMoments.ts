import { assertOneOf } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Moments } from '../moments/moments';
import type { Outcome } from '../outcome';
import type { MeanArm, ProportionArm } from '../trials/arms';

/**
 * Arm of merged moments, for the tests of two arms.
 *
 * @param moments - of the values per unit; of 0 and 1 for a proportion
 * @param kind - what the arm measures
 * @returns the arm; `non-finite`, or `inconsistent-sums` for a negative m2 or a
 *   proportion outside [0, 1]
 * @throws {@link InferenceInputError} for another kind
 * @public
 */
export function armFromMoments(
  moments: Moments,
  kind: 'mean' | 'proportion',
): Outcome<{ arm: MeanArm | ProportionArm }> {
  assertOneOf('kind', kind, ['mean', 'proportion']);
  const { n, mean, m2 } = moments;
  if (![n, mean, m2].every(Number.isFinite)) {
    return fail('non-finite', 'A moment is not a finite number.');
  }
  const impossible = kind === 'proportion' && !(mean >= 0 && mean <= 1);
  if (n < 0 || m2 < 0 || impossible) {
    return fail('inconsistent-sums', 'No values have such moments.');
  }
  const sum = n * mean;
  return succeed('armFromMoments', {
    arm:
      kind === 'mean'
        ? { kind, n, sum, sumSquares: m2 + sum * mean }
        : // Merging means leaves a rounding error on what is a count.
          { kind, n, successes: Math.round(sum) },
  });
}
