import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';
import { observed, type Observed, type Series } from '../series/series';

const MINIMUM_POINTS = 3;
const GRID = 40;
// Grid in the logit of the level's share of the variance, which spans ratios
// of variances from e⁻²⁰ to e²⁰.
const WIDEST_LOGIT = 20;
const REFINEMENTS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Likelihood {
  value: number;
  /** Most likely sum of both variances at this share. */
  total: number;
}

/** Diffuse likelihood at the level's share of the variance, scale profiled out. */
function likelihoodAt(data: Observed, share: number): Likelihood {
  const { values, indices } = data;
  const terms = values.length - 1;
  let mean = values[0];
  let variance = 1 - share;
  let squares = 0;
  let logs = 0;
  for (let i = 1; i < values.length; i++) {
    const predicted = variance + share * (indices[i] - indices[i - 1]);
    const spread = predicted + 1 - share;
    const error = values[i] - mean;
    squares += (error * error) / spread;
    logs += Math.log(spread);
    mean += (predicted / spread) * error;
    variance = (predicted / spread) * (1 - share);
  }
  const total = squares / terms;
  const value = -0.5 * (terms * (Math.log(2 * Math.PI * total) + 1) + logs);
  return { value, total };
}

/** Best share by grid, golden section, and the two ends. */
function bestShare(data: Observed): number {
  const shareOf = (logit: number) => 1 / (1 + Math.exp(-logit));
  const at = (logit: number) => likelihoodAt(data, shareOf(logit)).value;
  const step = (2 * WIDEST_LOGIT) / GRID;
  let best = -WIDEST_LOGIT;
  for (let i = 1; i <= GRID; i++) {
    const logit = -WIDEST_LOGIT + i * step;
    if (at(logit) > at(best)) best = logit;
  }
  let low = best - step;
  let high = best + step;
  for (let i = 0; i < REFINEMENTS; i++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (at(left) > at(right)) high = right;
    else low = left;
  }
  const inner = shareOf((low + high) / 2);
  return [0, 1].reduce(
    (winner, end) =>
      likelihoodAt(data, end).value >= likelihoodAt(data, winner).value
        ? end
        : winner,
    inner,
  );
}

/**
 * Maximum likelihood of the local level model: how much of a series is noise
 * about its level, how much is movement of the level? Diffuse start, so the
 * first value is not counted; Durbin & Koopman (2012), section 2.10. Not a
 * substitute for {@link causalImpact}: without its priors the level takes up
 * what belongs to the covariates.
 *
 * @param input - `values` at equal distances, null where missing; at least 3
 * @returns variances of observation and level in squared units of the series
 *   (either may be 0) and the log likelihood; `insufficient-data`,
 *   `zero-variance` or `non-finite`
 * @public
 */
export function localLevelMle(input: { values: Series }): Outcome<{
  observationVariance: number;
  levelVariance: number;
  logLikelihood: number;
}> {
  const data = observed(input.values);
  if (!data.ok) return data;
  const n = data.values.length;
  if (n < MINIMUM_POINTS) {
    return fail(
      'insufficient-data',
      `There are ${n} values; at least ${MINIMUM_POINTS} are needed.`,
    );
  }
  const { mean, m2 } = momentsOf(data.values);
  const scale = Math.sqrt(m2 / n);
  if (!Number.isFinite(scale)) {
    return fail('non-finite', 'The values are too large.');
  }
  if (!(scale > 1e-14 * Math.abs(mean))) {
    return fail('zero-variance', 'The series is constant.');
  }
  const standardised = data.values.map(v => (v - mean) / scale);
  const centred = { ...data, values: standardised };
  const share = bestShare(centred);
  const { value, total } = likelihoodAt(centred, share);
  return succeed('localLevelMle', {
    observationVariance: (1 - share) * total * scale * scale,
    levelVariance: share * total * scale * scale,
    logLikelihood: value - (n - 1) * Math.log(scale),
  });
}
