import type { Rng } from '../../numerics/rng';

/** A sample drawn with replacement, unit by unit or in circular blocks. */
export function resample<T>(
  rng: Rng,
  sample: readonly T[],
  block: number,
): T[] {
  const n = sample.length;
  const drawn: T[] = [];
  while (drawn.length < n) {
    const start = rng.int(n);
    for (let i = 0; i < block && drawn.length < n; i++) {
      drawn.push(sample[(start + i) % n]);
    }
  }
  return drawn;
}
