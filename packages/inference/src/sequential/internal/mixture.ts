import {
  assertOneOf,
  assertPositive,
  assertProbability,
} from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';
import type { Mixture } from '../mixtures';
import {
  logBeta,
  logIncompleteBeta,
  logNormalCdf,
  logScaledLowerGamma,
  logScaledUpperGamma,
} from './logSpecial';

/** ln M(s, v) of a mixture. */
export type LogMixture = (s: number, v: number) => number;

/** ρ that makes a two-sided normal mixture tightest at vOpt. */
export function tightestRho(vOpt: number, alpha: number): number {
  const twice = -2 * Math.log(alpha);
  return vOpt / (twice + Math.log1p(twice));
}

/** Largest s a mixture is defined for; Infinity when all are. */
export function largestSum(mixture: Mixture, v: number): number {
  return mixture.kind === 'beta-binomial' ? v / mixture.g : Infinity;
}

/** Smallest s a mixture is defined for; −Infinity when all are. */
export function smallestSum(mixture: Mixture, v: number): number {
  return mixture.kind === 'beta-binomial' ? -v / mixture.h : -Infinity;
}

function normalTwoSided(rho: number): LogMixture {
  return (s, v) => Math.log(rho / (v + rho)) / 2 + (s * s) / (2 * (v + rho));
}

function normalOneSided(rho: number): LogMixture {
  return (s, v) =>
    Math.log((4 * rho) / (v + rho)) / 2 +
    (s * s) / (2 * (v + rho)) +
    logNormalCdf(s / Math.sqrt(v + rho));
}

function gammaExponential(rho: number, c: number): LogMixture {
  const q = rho / (c * c);
  const constant = -logScaledLowerGamma(q, q);
  return (s, v) => {
    const x = (c * s + v) / (c * c);
    return constant + logScaledLowerGamma((v + rho) / (c * c), x + q) + x;
  };
}

function gammaPoisson(rho: number, c: number): LogMixture {
  const q = rho / (c * c);
  const constant = -logScaledUpperGamma(q, q);
  return (s, v) => {
    const y = (v + rho) / (c * c);
    return constant + logScaledUpperGamma(s / c + y, y) + v / (c * c);
  };
}

function betaBinomial(
  rho: number,
  g: number,
  h: number,
  sided: 1 | 2,
): LogMixture {
  // A prior with ρ ≤ gh would have no mass: the source keeps a little.
  const r = Math.max(rho - g * h, (g * h) / 1000);
  const gw = g * (g + h);
  const hw = h * (g + h);
  const x = h / (g + h);
  const logB = (a: number, b: number) =>
    sided === 2 ? logBeta(a, b) : logIncompleteBeta(a, b, x);
  const constant = -logB(r / gw, r / hw);
  const [logG, logH, logSum] = [Math.log(g), Math.log(h), Math.log(g + h)];
  return (s, v) => {
    const up = v + h * s;
    const down = v - g * s;
    return (
      constant +
      (v / (g * h)) * logSum -
      (up / hw) * logG -
      (down / gw) * logH +
      logB((r + down) / gw, (r + up) / hw)
    );
  };
}

function assertSided(sided: number): void {
  if (sided !== 1 && sided !== 2) {
    throw new InferenceInputError(`sided must be 1 or 2, got ${sided}`);
  }
}

function isTwoSided(mixture: Mixture): boolean {
  if (mixture.kind === 'normal' || mixture.kind === 'beta-binomial') {
    const { sided = 2 } = mixture;
    assertSided(sided);
    return sided === 2;
  }
  return false;
}

/** Checks a mixture and prepares its constants. */
export function createLogMixture(mixture: Mixture): LogMixture | Failure {
  const { kind, vOpt, alphaOpt } = mixture;
  assertOneOf('kind', kind, [
    'normal',
    'gamma-exponential',
    'gamma-poisson',
    'beta-binomial',
  ]);
  assertPositive('vOpt', vOpt);
  assertProbability('alphaOpt', alphaOpt);
  const twoSided = isTwoSided(mixture);
  if (!twoSided && alphaOpt >= 0.5) {
    return fail(
      'alpha-out-of-range',
      'A one-sided mixture needs an alphaOpt below 0.5.',
    );
  }
  const rho = tightestRho(vOpt, twoSided ? alphaOpt : 2 * alphaOpt);
  switch (mixture.kind) {
    case 'normal':
      return twoSided ? normalTwoSided(rho) : normalOneSided(rho);
    case 'beta-binomial':
      assertPositive('g', mixture.g);
      assertPositive('h', mixture.h);
      return betaBinomial(rho, mixture.g, mixture.h, twoSided ? 2 : 1);
    default:
      assertPositive('c', mixture.c);
      return mixture.kind === 'gamma-poisson'
        ? gammaPoisson(rho, mixture.c)
        : gammaExponential(rho, mixture.c);
  }
}
