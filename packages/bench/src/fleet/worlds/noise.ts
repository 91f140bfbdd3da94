import type { Rng } from '@hone/inference';

/** AR(1) with a standard deviation of its own, from its stationary state on. */
export function wander(
  rng: Rng,
  n: number,
  { spread, memory }: { spread: number; memory: number },
): Float64Array {
  const values = new Float64Array(n);
  const fresh = spread * Math.sqrt(1 - memory * memory);
  let state = spread * rng.normal();
  for (let i = 0; i < n; i += 1) {
    values[i] = state;
    state = memory * state + fresh * rng.normal();
  }
  return values;
}
