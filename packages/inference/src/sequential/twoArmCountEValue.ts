import { assertPositive } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { betaBinomialEvidence } from './internal/betaBinomialEvidence';
import { checkCounts } from './internal/counts';

/**
 * e-value against "canary and baseline have the same rate of events", for rare
 * events such as errors. Given the total, each event of two Poisson streams
 * belongs to the canary with the canary's share of the exposure; that share is
 * tested by a beta–binomial mixture, valid at any stopping time.
 *
 * @param input - events and exposure (requests, hours) of both sides so far;
 *   the shares of exposure must not depend on the events; shapes a and b of
 *   the mixture, default 1, 1
 * @returns ln E and p = min(1, 1/E) of this look; `insufficient-data` while a
 *   side has no exposure, `inconsistent-sums` (negative) or `non-finite`
 * @throws {@link InferenceInputError} for shapes that are not positive
 * @public
 */
export function twoArmCountEValue(input: {
  canaryEvents: number;
  baselineEvents: number;
  canaryExposure: number;
  baselineExposure: number;
  a?: number;
  b?: number;
}): Outcome<{ logEValue: number; pValue: number }> {
  const { canaryEvents, baselineEvents, a = 1, b = 1 } = input;
  assertPositive('a', a);
  assertPositive('b', b);
  const trials = canaryEvents + baselineEvents;
  const exposure = input.canaryExposure + input.baselineExposure;
  const problem =
    checkCounts(canaryEvents, trials) ??
    checkCounts(input.canaryExposure, exposure);
  if (problem) return problem;
  if (input.canaryExposure === 0 || input.baselineExposure === 0) {
    return fail('insufficient-data', 'One side has no exposure.');
  }
  return succeed(
    'twoArmCountEValue',
    betaBinomialEvidence({
      successes: canaryEvents,
      trials,
      nullProbability: input.canaryExposure / exposure,
      a,
      b,
    }),
  );
}
