import { assertOneOf } from '../internal/checks';
import { InferenceInputError, type Interval } from '../outcome';

/**
 * What an interval says about harm.
 *
 * @public
 */
export type NonInferiority = 'non-inferior' | 'degraded' | 'inconclusive';

/**
 * Judges an interval of canary minus baseline against a margin of tolerable
 * harm: entirely beyond it `degraded`, entirely within `non-inferior`, else
 * `inconclusive`.
 *
 * @param input - `interval` and `margin` (≥ 0) in units of the metric; a usual
 *   margin is 10 % of the baseline mean. `harmfulDirection` says whether an
 *   increase or a decrease is bad.
 * @throws {@link InferenceInputError} for NaN, reversed ends, a negative
 *   margin or an unknown direction
 * @public
 */
export function nonInferiorityVerdict(input: {
  interval: Interval;
  margin: number;
  harmfulDirection: 'increase' | 'decrease';
}): { verdict: NonInferiority } {
  const { interval, margin, harmfulDirection } = input;
  assertOneOf('harmfulDirection', harmfulDirection, ['increase', 'decrease']);
  if (!(margin >= 0)) {
    throw new InferenceInputError(`margin must not be negative, got ${margin}`);
  }
  if (!(interval[0] <= interval[1])) {
    throw new InferenceInputError('interval must run from lower to upper');
  }
  const [lower, upper] =
    harmfulDirection === 'increase'
      ? interval
      : ([-interval[1], -interval[0]] as const);
  if (lower > margin) return { verdict: 'degraded' };
  return { verdict: upper < margin ? 'non-inferior' : 'inconclusive' };
}
