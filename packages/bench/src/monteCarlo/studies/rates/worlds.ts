import type { Interval, Rng } from '@hone/inference';
import type { Run } from '../../study';

export const ALPHA = 0.05;
export const COVERAGE = 0.95;
export const RUNS = 2000;

export const holds = ([lower, upper]: Interval, truth: number) =>
  lower <= truth && truth <= upper;

export function binomial(rng: Rng, n: number, p: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (rng.uniform() < p) count++;
  return count;
}

export function poisson(rng: Rng, expected: number): number {
  let [count, time] = [-1, 0];
  while (time < expected) {
    time -= Math.log(1 - rng.uniform());
    count++;
  }
  return count;
}

export const t3 = (rng: Rng) =>
  rng.normal() / Math.sqrt(rng.gamma(1.5, 0.5) / 3);

export function autoregressive(rng: Rng, n: number, rho: number): number[] {
  let state = rng.normal() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    const value = state;
    state = rho * state + rng.normal();
    return value;
  });
}

/** An interval, or null where the data were refused, against the truth. */
export function judge(
  result: { ok: true; interval: Interval } | { ok: false },
  truth: number,
): Run {
  return result.ok ? { covered: holds(result.interval, truth) } : null;
}
