import { assertOneOf } from '../../internal/checks';
import type { Failure, Warning } from '../../outcome';
import { checkEffects } from './checkEffects';
import {
  heterogeneity,
  weigh,
  type HeterogeneityMethod,
} from './heterogeneity';

/**
 * Estimates of the same thing and their squared standard errors.
 *
 * @public
 */
export interface PooledInput {
  effects: readonly number[];
  variances: readonly number[];
  /** Default `REML`. */
  method?: HeterogeneityMethod;
}

/** A fitted random-effects model. */
export interface Pooled {
  ok: true;
  k: number;
  mean: number;
  standardError: number;
  /** 0 for one effect, of which no heterogeneity can be seen. */
  tauSquared: number;
  /** Σw(y − μ)² at the fitted weights. */
  q: number;
  total: number;
  warnings: Warning[];
}

const FEW_EFFECTS = 5;

export function pool(input: PooledInput, minimum: number): Pooled | Failure {
  const { effects, variances, method = 'REML' } = input;
  assertOneOf('method', method, ['REML', 'DL', 'PM']);
  const problem = checkEffects(effects, variances, minimum);
  if (problem) return problem;
  const k = effects.length;
  const tauSquared = k > 1 ? heterogeneity(effects, variances, method) : 0;
  const { mean, total, q } = weigh(effects, variances, tauSquared);
  const warnings: Warning[] =
    k < FEW_EFFECTS
      ? [
          {
            code: 'small-sample',
            message: `Only ${k} effects: how much they differ is hardly known.`,
          },
        ]
      : [];
  const standardError = 1 / Math.sqrt(total);
  return { ok: true, k, mean, standardError, tauSquared, q, total, warnings };
}

/** Posterior of true effects when μ and τ² are taken as known. */
export function shrink(
  effects: readonly number[],
  variances: readonly number[],
  mean: number,
  tauSquared: number,
): { posteriorMeans: number[]; posteriorVariances: number[] } {
  const factors = variances.map(v => tauSquared / (tauSquared + v));
  return {
    posteriorMeans: effects.map((y, i) => mean + factors[i] * (y - mean)),
    posteriorVariances: factors.map((factor, i) => factor * variances[i]),
  };
}
