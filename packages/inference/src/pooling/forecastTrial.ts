import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { studentT } from '../numerics/distributions';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import { splitConformal } from '../scores/splitConformal';
import { pool, type Pooled } from './internal/pooled';
import { MINIMUM_TO_PREDICT, predictive } from './internal/predictive';

/**
 * A finished trial: what was changed, what was measured, and what came out, on
 * a scale on which trials compare, for instance the relative effect.
 *
 * @public
 */
export interface PastTrial {
  metric: string;
  kind: string;
  effect: number;
  variance: number;
}

/**
 * Which past trials a forecast rests on, from like to unlike.
 *
 * @public
 */
export type PoolLevel = 'metric-and-kind' | 'metric' | 'all';

/** Fewer say too little about how much trials differ: take a wider pool. */
const ENOUGH_TRIALS = 5;
/** The smallest number whose conformal interval of 95 % is finite is 19. */
const ENOUGH_RESIDUALS = 20;

/** The narrowest level with enough trials; else the widest with any. */
function choosePool(
  past: readonly PastTrial[],
  metric: string,
  kind: string,
): { level: PoolLevel; trials: readonly PastTrial[] } {
  const sameMetric = past.filter(trial => trial.metric === metric);
  const alike = sameMetric.filter(trial => trial.kind === kind);
  if (alike.length >= ENOUGH_TRIALS) {
    return { level: 'metric-and-kind', trials: alike };
  }
  return sameMetric.length >= ENOUGH_TRIALS
    ? { level: 'metric', trials: sameMetric }
    : { level: 'all', trials: past };
}

function probabilityAbove(
  fit: Pooled,
  truth: { sd: number; df: number },
): number {
  return studentT.sf(-fit.mean / truth.sd, truth.df);
}

/**
 * Forecast of a planned trial from those before it: a random-effects pool by
 * metric and kind of change, wider where fewer than five are alike (the
 * metric, then all), with a t predictive distribution on k − 2 df (Higgins,
 * Thompson & Spiegelhalter 2009). With twenty or more residuals of earlier
 * forecasts the interval is split conformal (Lei et al. 2018), which holds
 * whatever the distribution.
 *
 * @param input - `past` trials; `metric` and `kind` of the planned one;
 *   `newStandardError`, what it will measure with (0 or more);
 *   `pastResiduals`, outcome minus forecast of earlier forecasts; confidence,
 *   default 0.95
 * @returns mean, the level and number of trials, τ², `sd` and `df` of the
 *   predictive t distribution, interval of the true effect, interval of the
 *   observed effect and how it was made, and the probability of a true effect
 *   above 0; `insufficient-data` below three trials at the widest level,
 *   `zero-variance`, `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for a negative standard error or a
 *   confidence outside (0, 1)
 * @public
 */
export function forecastTrial(input: {
  past: readonly PastTrial[];
  metric: string;
  kind: string;
  newStandardError: number;
  pastResiduals?: readonly number[];
  confidence?: number;
}): Outcome<{
  mean: number;
  level: PoolLevel;
  trials: number;
  tauSquared: number;
  sd: number;
  df: number;
  trueEffectInterval: Interval;
  interval: Interval;
  intervalMethod: 'student-t' | 'conformal';
  probabilityAboveZero: number;
}> {
  const { past, metric, kind, newStandardError, pastResiduals = [] } = input;
  const { confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  if (!(newStandardError >= 0 && Number.isFinite(newStandardError))) {
    throw new InferenceInputError(
      `newStandardError must not be negative, got ${newStandardError}`,
    );
  }
  const { level, trials } = choosePool(past, metric, kind);
  const fit = pool(
    {
      effects: trials.map(trial => trial.effect),
      variances: trials.map(trial => trial.variance),
    },
    MINIMUM_TO_PREDICT,
  );
  if (!fit.ok) return fit;
  const truth = predictive(fit, 0, confidence);
  const observed = predictive(fit, newStandardError ** 2, confidence);
  const useConformal = pastResiduals.length >= ENOUGH_RESIDUALS;
  let { interval } = observed;
  if (useConformal) {
    const conformal = splitConformal({
      absoluteResiduals: pastResiduals.map(Math.abs),
      alpha: 1 - confidence,
      prediction: fit.mean,
    });
    if (!conformal.ok) return fail(conformal.reason, conformal.detail);
    interval = conformal.interval;
  }
  return succeed(
    'forecastTrial',
    {
      mean: fit.mean,
      level,
      trials: fit.k,
      tauSquared: fit.tauSquared,
      sd: observed.sd,
      df: observed.df,
      trueEffectInterval: truth.interval,
      interval,
      intervalMethod: useConformal
        ? ('conformal' as const)
        : ('student-t' as const),
      probabilityAboveZero: probabilityAbove(fit, truth),
    },
    fit.warnings,
  );
}
