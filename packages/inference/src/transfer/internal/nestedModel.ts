import { cholesky } from '../../process/internal/gls';
import type { ReadTrials, Shares } from './readTrials';

/** Variances of true effects between groups, and between services of one. */
export interface VarianceParts {
  betweenGroups: number;
  betweenServices: number;
}

/** The model at given variance parts, its mean profiled out. */
export interface Fit {
  /** Restricted log-likelihood up to a constant. */
  logLikelihood: number;
  mean: number;
  /** 1ᵀV⁻¹1, the inverse of the variance of the mean. */
  total: number;
  /** Mean and variance of the true effect of the target. */
  target: { mean: number; variance: number };
}

/** The data, and what two of its true effects have in common. */
export interface NestedModel {
  fit(parts: VarianceParts): Fit;
}

function overlap(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  for (const [name, share] of a) shared += share * (b.get(name) ?? 0);
  return shared;
}

/** Solves Lx = b for a lower triangle L, row-major k × k. */
function forward(l: Float64Array, b: ArrayLike<number>): Float64Array {
  const k = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < k; i++) {
    for (let m = 0; m < i; m++) x[i] -= l[i * k + m] * x[m];
    x[i] /= l[i * k + i];
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let result = 0;
  for (let i = 0; i < a.length; i++) result += a[i] * b[i];
  return result;
}

/**
 * y = μ + Σ shares × (group + service) + error: groups N(0, τ_g²), services in
 * them N(0, τ_s²), errors N(0, v). Written with dense matrices, as a kind of
 * change has tens of trials.
 */
export function createNestedModel(
  data: ReadTrials,
  target: Shares,
): NestedModel {
  const { effects, variances, shares } = data;
  const k = effects.length;
  const between = (of: keyof Shares) =>
    Float64Array.from({ length: k * k }, (_, cell) =>
      overlap(shares[Math.floor(cell / k)][of], shares[cell % k][of]),
    );
  const towards = (of: keyof Shares) =>
    shares.map(s => overlap(s[of], target[of]));
  const [groups, services] = [between('groups'), between('services')];
  const [toGroups, toServices] = [towards('groups'), towards('services')];
  const own = {
    groups: overlap(target.groups, target.groups),
    services: overlap(target.services, target.services),
  };

  return {
    fit({ betweenGroups, betweenServices }) {
      const factor = groups.map(
        (g, cell) => betweenGroups * g + betweenServices * services[cell],
      );
      for (let i = 0; i < k; i++) factor[i * k + i] += variances[i];
      if (!cholesky(factor, k)) {
        return {
          logLikelihood: -Infinity,
          mean: NaN,
          total: NaN,
          target: { mean: NaN, variance: NaN },
        };
      }
      const ones = forward(factor, new Float64Array(k).fill(1));
      const y = forward(factor, effects);
      const c = forward(
        factor,
        toGroups.map(
          (g, i) => betweenGroups * g + betweenServices * toServices[i],
        ),
      );
      const total = dot(ones, ones);
      const mean = dot(ones, y) / total;
      let logs = Math.log(total);
      for (let i = 0; i < k; i++) logs += 2 * Math.log(factor[i * k + i]);
      const reach = dot(ones, c);
      return {
        logLikelihood: -(logs + dot(y, y) - mean * mean * total) / 2,
        mean,
        total,
        target: {
          mean: mean + dot(c, y) - mean * reach,
          // Without what the trials tell of it, and with the error of the mean.
          variance:
            betweenGroups * own.groups +
            betweenServices * own.services -
            dot(c, c) +
            (1 - reach) ** 2 / total,
        },
      };
    },
  };
}
