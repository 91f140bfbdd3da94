import { sum } from 'd3-array';
import { allFinite, assertPositive } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Failure, Outcome } from '../outcome';

/**
 * Effects of one common variance, or counts of successes in as many trials
 * each.
 *
 * @public
 */
export type JamesSteinInput =
  | { effects: readonly number[]; variance: number }
  | { successes: readonly number[]; trials: number };

const MINIMUM_EFFECTS = 4;

function read(
  input: JamesSteinInput,
): { ok: true; effects: readonly number[]; variance: number } | Failure {
  if ('effects' in input) {
    assertPositive('variance', input.variance);
    return { ok: true, ...input };
  }
  const { successes, trials } = input;
  assertPositive('trials', trials);
  if (successes.some(x => x < 0 || x > trials)) {
    return fail('inconsistent-sums', `Successes outside 0 to ${trials}.`);
  }
  const effects = successes.map(x => x / trials);
  const mean = sum(effects) / effects.length;
  return { ok: true, effects, variance: (mean * (1 - mean)) / trials };
}

/**
 * Positive-part James–Stein estimates towards the grand mean, as by Efron &
 * Morris (1975): factor max(0, 1 − (k − 3)v/Σ(y − ȳ)²). All together they are
 * closer to the truth than the effects themselves, whatever the truth is.
 *
 * @param input - at least four effects and their common variance, or
 *   successes in `trials` each, whose variance is m(1 − m)/trials
 * @returns grand mean, factor, estimates in the order of the input;
 *   `insufficient-data` below four effects, `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for a variance or number of trials that
 *   is not positive
 * @public
 */
export function jamesStein(input: JamesSteinInput): Outcome<{
  grandMean: number;
  shrinkageFactor: number;
  estimates: number[];
}> {
  const data = read(input);
  if (!data.ok) return data;
  const { effects, variance } = data;
  const k = effects.length;
  if (!allFinite(effects)) {
    return fail('non-finite', 'An effect is not finite.');
  }
  if (k < MINIMUM_EFFECTS) {
    return fail('insufficient-data', 'Needs at least four effects.');
  }
  const grandMean = sum(effects) / k;
  const scatter = sum(effects, y => (y - grandMean) ** 2);
  const shrinkageFactor =
    scatter > 0 ? Math.max(0, 1 - ((k - 3) * variance) / scatter) : 0;
  return succeed('jamesStein', {
    grandMean,
    shrinkageFactor,
    estimates: effects.map(y => grandMean + shrinkageFactor * (y - grandMean)),
  });
}
