import { fail } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Failure, Interval } from '../outcome';

export function wilsonScore(
  x: number,
  n: number,
  confidence: number,
): Interval {
  if (n === 0) return [0, 1];
  const z = normal.quantile((1 - confidence) / 2);
  const z2n = (z * z) / n;
  const p = x / n;
  const centre = p + z2n / 2;
  const half = Math.sqrt(z2n * (p * (1 - p) + z2n / 4));
  const lower = x === 0 ? 0 : (centre - half) / (1 + z2n);
  const upper = x === n ? 1 : (centre + half) / (1 + z2n);
  return [Math.max(0, lower), Math.min(1, upper)];
}

export function checkCounts(x: number, n: number): Failure | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(n)) {
    return fail('non-finite', 'A count is not a finite number.');
  }
  if (x < 0 || n < 0 || x > n) {
    return fail('inconsistent-sums', `${x} successes among ${n} trials.`);
  }
  return undefined;
}
