import { assertOneOf } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Comoments } from '../moments/moments';
import type { Outcome } from '../outcome';
import type { CupedArm, RatioArm } from '../trials/arms';

/**
 * Arm of merged comoments, for the tests of two arms.
 *
 * @param comoments - x the numerator or outcome, y the denominator or covariate
 * @param kind - what the arm measures
 * @returns the arm; `non-finite`, or `inconsistent-sums` for a negative count or
 *   m2
 * @throws {@link InferenceInputError} for another kind
 * @public
 */
export function armFromComoments(
  comoments: Comoments,
  kind: 'ratio' | 'cuped-mean' | 'cuped-proportion',
): Outcome<{ arm: RatioArm | CupedArm }> {
  assertOneOf('kind', kind, ['ratio', 'cuped-mean', 'cuped-proportion']);
  const { n, meanX, meanY, m2X, m2Y, comoment } = comoments;
  if (![n, meanX, meanY, m2X, m2Y, comoment].every(Number.isFinite)) {
    return fail('non-finite', 'A moment is not a finite number.');
  }
  if (n < 0 || m2X < 0 || m2Y < 0) {
    return fail('inconsistent-sums', 'No values have such moments.');
  }
  const x = { sum: n * meanX, sumSquares: m2X + n * meanX * meanX };
  const y = { sum: n * meanY, sumSquares: m2Y + n * meanY * meanY };
  const sumProducts = comoment + n * meanX * meanY;
  return succeed('armFromComoments', {
    arm:
      kind === 'ratio'
        ? { kind, n, numerator: x, denominator: y, sumProducts }
        : { kind, n, outcome: x, covariate: y, sumProducts },
  });
}
