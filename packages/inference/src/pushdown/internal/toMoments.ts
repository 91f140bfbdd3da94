import { fail } from '../../internal/outcomes';
import { fromShiftedSums } from '../../moments/fromShiftedSums';
import type { Comoments, Moments } from '../../moments/moments';
import type { Failure } from '../../outcome';
import type { ShiftedSums } from './shiftedSums';

/** Rounding of sums, relative to the largest the comoment can be. */
const ROUNDING = 1e-9;

export function toMoments(
  { n, shifts, sums, products }: ShiftedSums,
  i: number,
): (Moments & { ok: true }) | Failure {
  // An empty part is the identity of merging.
  if (n === 0) return { ok: true, n, mean: 0, m2: 0 };
  const moments = fromShiftedSums({
    n,
    shift: shifts[i],
    sum: sums[i],
    sumSquares: products[i][i],
  });
  if (!moments.ok) return moments;
  return { ok: true, n, mean: moments.mean, m2: moments.m2 };
}

export function toComoments(
  s: ShiftedSums,
): (Comoments & { ok: true }) | Failure {
  const x = toMoments(s, 0);
  if (!x.ok) return x;
  const y = toMoments(s, 1);
  if (!y.ok) return y;
  const { n, sums, products } = s;
  const comoment = n === 0 ? 0 : products[0][1] - (sums[0] * sums[1]) / n;
  const limit = Math.sqrt(x.m2 * y.m2);
  const scale = Math.sqrt(products[0][0] * products[1][1]);
  if (Math.abs(comoment) > limit + ROUNDING * scale) {
    return fail(
      'inconsistent-sums',
      'The sum of products is larger than the sums of squares allow.',
    );
  }
  return {
    ok: true,
    n,
    meanX: x.mean,
    meanY: y.mean,
    m2X: x.m2,
    m2Y: y.m2,
    comoment,
  };
}
