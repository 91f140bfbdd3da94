import {
  assertAlternative,
  assertPositive,
  assertProbability,
} from '../internal/checks';
import { confidenceSequence } from '../internal/confidenceSequence';
import { fail, succeed } from '../internal/outcomes';
import type { Alternative, Interval, Outcome } from '../outcome';
import type { Arm, EffectScale } from './arms';
import { measureEffect } from './internal/effect';

/**
 * Asymptotic confidence sequence of treatment against control: an interval and
 * a p value that stay valid however often one looks. Report the running
 * intersection of the intervals and the running minimum of p.
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476v7;
 * the one-sided p in closed form. Not for autocorrelated process series.
 *
 * @param input - arms as for `welchTest`; `tuning` is the number of units of
 *   both arms at which the sequence is tightest, default 5000, better the
 *   planned total; alpha by default 0.05
 * @returns the effect with its anytime-valid interval and p value; reasons as
 *   for `welchTest`, and `alpha-out-of-range` for one-sided alpha ≥ 0.5
 * @throws {@link InferenceInputError} for arms of different kinds, unknown
 *   options, an alpha outside (0, 1) and a tuning that is not positive
 * @public
 */
export function asymptoticConfidenceSequence(input: {
  control: Arm;
  treatment: Arm;
  effect: EffectScale;
  alternative?: Alternative;
  alpha?: number;
  tuning?: number;
}): Outcome<{
  estimate: number;
  standardError: number;
  interval: Interval;
  pValue: number;
}> {
  const { alternative = 'two-sided', alpha = 0.05, tuning = 5000 } = input;
  assertAlternative(alternative);
  assertProbability('alpha', alpha);
  assertPositive('tuning', tuning);
  if (alternative !== 'two-sided' && alpha >= 0.5) {
    return fail(
      'alpha-out-of-range',
      'A one-sided confidence sequence needs an alpha below 0.5.',
    );
  }
  const effect = measureEffect(input.control, input.treatment, input.effect);
  if (!effect.ok) return effect;
  const { estimate, variance, n, warnings } = effect;
  if (!(variance > 0 && Number.isFinite(variance))) {
    return fail('zero-variance', 'The effect has no usable standard error.');
  }
  return succeed(
    'asymptoticConfidenceSequence',
    {
      estimate,
      standardError: Math.sqrt(variance),
      ...confidenceSequence({
        estimate,
        n,
        variance: n * variance,
        alternative,
        alpha,
        tuning,
      }),
    },
    warnings,
  );
}
