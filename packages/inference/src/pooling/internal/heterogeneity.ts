import { extent, sum } from 'd3-array';
import { maximizeScale } from './maximizeScale';

/**
 * Estimator of the variance τ² between true effects.
 *
 * @public
 */
export type HeterogeneityMethod = 'REML' | 'DL' | 'PM';

const BISECTIONS = 200;

/** Weighted mean at a given τ², with its weights and the generalised Q. */
export function weigh(
  effects: readonly number[],
  variances: readonly number[],
  tauSquared: number,
) {
  const weights = variances.map(v => 1 / (v + tauSquared));
  const total = sum(weights);
  const mean = sum(effects, (y, i) => weights[i] * y) / total;
  const q = sum(effects, (y, i) => weights[i] * (y - mean) ** 2);
  return { weights, total, mean, q };
}

/** Twice the log-likelihood up to a constant, its mean profiled out. */
export function logLikelihood(
  effects: readonly number[],
  variances: readonly number[],
  tauSquared: number,
  restricted: boolean,
): number {
  const { total, q } = weigh(effects, variances, tauSquared);
  const logs = sum(variances, v => Math.log(v + tauSquared));
  return -(logs + q + (restricted ? Math.log(total) : 0));
}

export function maximumLikelihood(
  effects: readonly number[],
  variances: readonly number[],
  restricted: boolean,
): number {
  const [low, high] = extent(effects) as [number, number];
  if (low === high) return 0;
  // True effects cannot scatter more than what was seen of them.
  const tau = maximizeScale(
    scale => logLikelihood(effects, variances, scale * scale, restricted),
    high - low,
  );
  return tau * tau;
}

function derSimonianLaird(
  effects: readonly number[],
  variances: readonly number[],
): number {
  const { weights, total, q } = weigh(effects, variances, 0);
  const scale = total - sum(weights, w => w * w) / total;
  return Math.max(0, (q - (effects.length - 1)) / scale);
}

function pauleMandel(
  effects: readonly number[],
  variances: readonly number[],
): number {
  const target = effects.length - 1;
  const excess = (t: number) => weigh(effects, variances, t).q - target;
  if (excess(0) <= 0) return 0;
  let [low, high] = [0, sum(variances)];
  while (excess(high) > 0 && high < Number.MAX_VALUE / 4) high *= 2;
  for (let i = 0; i < BISECTIONS && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** τ² of at least two effects. */
export function heterogeneity(
  effects: readonly number[],
  variances: readonly number[],
  method: HeterogeneityMethod,
): number {
  switch (method) {
    case 'DL':
      return derSimonianLaird(effects, variances);
    case 'PM':
      return pauleMandel(effects, variances);
    default:
      return maximumLikelihood(effects, variances, true);
  }
}
