import type { Interval, Rng } from '@hone/inference';
import type { Run } from './study';

/**
 * A canary and its baseline.
 */
export interface CanaryWorld {
  n: number;
  /** Autocorrelation of what each side has of its own. */
  rho: number;
  /** Standard deviation of what hits both sides at once, new at every point. */
  shock?: number;
  tails?: 'normal' | 't3';
}

/** Lengths and autocorrelations of canaries between half an hour and two hours of minutes. */
export const CANARY_WORLDS: CanaryWorld[] = [30, 60, 120].flatMap(n =>
  [0, 0.3, 0.6, 0.8].map(rho => ({ n, rho, shock: 1 })),
);

export function nameOfWorld({ n, rho, shock, tails }: CanaryWorld): string {
  return [
    `n ${n}, autocorrelation ${rho}`,
    shock ? [] : 'no common shock',
    tails === 't3' ? 't₃ tails' : [],
  ]
    .flat()
    .join(', ');
}

/** AR(1) with innovations of unit variance that starts in its stationary state. */
export function ar1(
  rng: Rng,
  { n, rho, tails = 'normal' }: CanaryWorld,
): number[] {
  // The t with 3 degrees of freedom has variance 3.
  const innovation = () =>
    tails === 'normal'
      ? rng.normal()
      : rng.normal() / Math.sqrt(rng.gamma(1.5, 0.5));
  let state = innovation() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    const value = state;
    state = rho * state + innovation();
    return value;
  });
}

/** Both sides of a canary that differs by `effect`. */
export function simulateCanary(
  rng: Rng,
  world: CanaryWorld,
  effect = 0,
): { baseline: number[]; canary: number[] } {
  const { n, shock = 0 } = world;
  const common = Array.from({ length: n }, () => shock * rng.normal());
  const baseline = ar1(rng, world).map((v, i) => v + common[i]);
  const canary = ar1(rng, world).map((v, i) => v + common[i] + effect);
  return { baseline, canary };
}

const holds = ([lower, upper]: Interval, truth: number) =>
  lower <= truth && truth <= upper;

/** Nothing differs: an interval off zero is a false positive, and nothing else is. */
export function nullRun(interval: Interval): Run {
  const covered = holds(interval, 0);
  return { covered, rejected: !covered };
}

export function coverageRun(interval: Interval, truth: number): Run {
  return { covered: holds(interval, truth) };
}
