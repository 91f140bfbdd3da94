import { quantileSorted } from 'd3-array';
import { succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import { normal } from '../numerics/distributions';
import type { Interval, Outcome, Warning } from '../outcome';
import type {
  CausalImpactInput,
  CausalImpactPoint,
  CausalImpactResult,
} from './causalImpactTypes';
import { effectiveDraws } from './internal/effectiveDraws';
import { sampleCounterfactual, type Posterior } from './internal/gibbs';
import { PRIORS } from './internal/priors';
import {
  readCausalSeries,
  type CausalSeries,
} from './internal/readCausalSeries';

// The Monte-Carlo error of the mean is then a tenth of the posterior's spread.
const FEWEST_EFFECTIVE_DRAWS = 100;

function pathOf(
  input: CausalImpactInput,
  series: CausalSeries,
  posterior: Posterior,
  alpha: number,
): CausalImpactPoint[] {
  const { centre, scale, beforeFrom, afterFrom } = series;
  const z = -normal.quantile(alpha / 2);
  const draws = posterior.means.length;
  const points = (from: number, sums: Posterior['before']) =>
    Array.from(sums.sum, (sum, t): CausalImpactPoint => {
      const mean = sum / draws;
      const spread = Math.max(0, sums.squares[t] / draws - mean * mean);
      const half = z * Math.sqrt(spread + posterior.noise) * scale;
      const predicted = centre + scale * mean;
      return {
        time: input.time[from + t],
        actual: input.y[from + t] ?? null,
        predicted,
        lower: predicted - half,
        upper: predicted + half,
      };
    });
  return [
    ...points(beforeFrom, posterior.before),
    ...points(afterFrom, posterior.after),
  ];
}

/** Squared correlation of the response with what covariates say, before. */
function explainedShare(series: CausalSeries, beta: Float64Array): number {
  const fitted: number[] = [];
  const seen: number[] = [];
  for (const t of series.points) {
    let value = 0;
    series.before.forEach((column, j) => {
      value += beta[j] * column[t];
    });
    fitted.push(value);
    seen.push(series.y[t]);
  }
  const f = momentsOf(fitted);
  const y = momentsOf(seen);
  if (f.m2 === 0) return 0;
  let products = 0;
  fitted.forEach((v, i) => {
    products += (v - f.mean) * (seen[i] - y.mean);
  });
  return Math.min(1, (products * products) / (f.m2 * y.m2));
}

function relative(
  actual: number,
  predicted: number,
  sorted: number[],
  alpha: number,
): Pick<CausalImpactResult, 'relativeEffect' | 'relativeInterval'> {
  const low = quantileSorted(sorted, alpha / 2)!;
  const high = quantileSorted(sorted, 1 - alpha / 2)!;
  if (!(low > 0 || high < 0)) {
    return { relativeEffect: null, relativeInterval: null };
  }
  const share = (without: number) => (actual - without) / Math.abs(predicted);
  return {
    relativeEffect: share(predicted),
    relativeInterval: [share(high), share(low)],
  };
}

function remarks(
  means: Float64Array,
  relativeEffect: number | null,
): Warning[] {
  const warnings: Warning[] = [];
  if (effectiveDraws(means) < FEWEST_EFFECTIVE_DRAWS) {
    warnings.push({
      code: 'not-converged',
      message:
        'The draws hang together so much that intervals are rough: ask for more of them.',
    });
  }
  if (relativeEffect === null) {
    warnings.push({
      code: 'relative-effect-undefined',
      message: 'The prediction may be 0: there is no relative effect.',
    });
  }
  return warnings;
}

/** Share of draws at least as far out as the actual mean, the smaller tail. */
function tailShare(means: Float64Array, actual: number): number {
  let above = 1;
  let below = 1;
  for (const mean of means) {
    if (mean >= actual) above += 1;
    if (mean <= actual) below += 1;
  }
  return Math.min(above, below) / (means.length + 1);
}

/**
 * Bayesian structural time series: did a series leave the course that its past
 * and untouched covariates foretold? The model of CausalImpact (Brodersen,
 * Gallusser, Koehler, Remy & Scott 2015): local level + regression with a
 * spike-and-slab prior on the covariates, learnt before the change and
 * continued after it, by Gibbs sampling.
 *
 * @param input - time, the series, covariates, both periods and options; at
 *   least 8 values before the change (12 or more recommended) and one after
 * @returns mean effect, its interval and p, and the counterfactual path, whose
 *   band is pointwise; `insufficient-data` (too few values, covariates with
 *   gaps), `zero-variance` or `non-finite`. Warnings: `short-series`,
 *   `missing-values`, `constant-series` and `preselected-covariates` (more than
 *   20) for covariates left out, `not-converged`, `relative-effect-undefined`.
 * @throws {@link InferenceInputError} for unequal lengths, times that do not
 *   ascend, periods that overlap, and options out of range
 * @public
 */
export function causalImpact(
  input: CausalImpactInput,
): Outcome<CausalImpactResult> {
  const { alpha = 0.05, draws = 2000, burnIn = 500, seed = 1 } = input;
  const { priorLevelSd = PRIORS.levelSd } = input;
  const series = readCausalSeries(input);
  if ('ok' in series) return series;
  const posterior = sampleCounterfactual(series, {
    draws,
    burnIn,
    seed,
    priorLevelSd,
  });
  const { centre, scale } = series;
  const means = posterior.means.map(mean => centre + scale * mean);
  const sorted = Array.from(means).sort((a, b) => a - b);
  const seen = series.actual.filter((v): v is number => v !== null);
  const actualMean = momentsOf(seen).mean;
  const { mean: predictedMean, m2 } = momentsOf(Array.from(means));
  const effectInterval: Interval = [
    actualMean - quantileSorted(sorted, 1 - alpha / 2)!,
    actualMean - quantileSorted(sorted, alpha / 2)!,
  ];
  const share = relative(actualMean, predictedMean, sorted, alpha);
  const inclusion = Array.from(input.x ?? [], () => 0);
  series.sources.forEach((source, j) => {
    inclusion[source] = posterior.included[j] / draws;
  });
  return succeed(
    'causalImpact',
    {
      actualMean,
      predictedMean,
      predictedSd: Math.sqrt(m2 / Math.max(1, draws - 1)),
      effect: actualMean - predictedMean,
      effectInterval,
      ...share,
      pValue: tailShare(means, actualMean),
      inclusion,
      rSquared: explainedShare(series, posterior.beta),
      path: pathOf(input, series, posterior, alpha),
    },
    [...series.warnings, ...remarks(means, share.relativeEffect)],
    seed,
  );
}
