import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import {
  integratedIntervals,
  MINIMUM_TO_INTEGRATE,
} from './internal/integrateHeterogeneity';
import { pool, shrink, type PooledInput } from './internal/pooled';

/**
 * Empirical Bayes estimates of true effects: every effect is drawn to the
 * pooled mean by B = τ²/(τ² + v), which undoes the winner's curse of looking
 * at the largest.
 *
 * @param input - as for `randomEffects`; confidence of the intervals, default
 *   0.95
 * @returns posterior means and variances Bv in the order of the effects, the
 *   pooled mean and τ²; these take both as known and are far too sure below
 *   some twenty effects. `intervals` do not: they average over τ with a flat
 *   prior (Gelman 2006); null for two effects. `insufficient-data` below two
 *   effects, otherwise as `randomEffects`
 * @throws {@link InferenceInputError} for unequal lengths, an unknown method
 *   or a confidence outside (0, 1)
 * @public
 */
export function shrinkEffects(
  input: PooledInput & { confidence?: number },
): Outcome<{
  mean: number;
  tauSquared: number;
  posteriorMeans: number[];
  posteriorVariances: number[];
  intervals: Interval[] | null;
}> {
  const { effects, variances, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const fit = pool(input, 2);
  if (!fit.ok) return fit;
  const { mean, tauSquared, k } = fit;
  return succeed(
    'shrinkEffects',
    {
      mean,
      tauSquared,
      ...shrink(effects, variances, mean, tauSquared),
      intervals:
        k < MINIMUM_TO_INTEGRATE
          ? null
          : integratedIntervals(effects, variances, confidence),
    },
    fit.warnings,
  );
}
