import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import {
  assertFinite,
  assertStitching,
  stitchedShape,
  zeta,
} from './internal/stitching';

/**
 * Stitched boundary of a sub-gamma process: closed form, growing like
 * √(v ln ln v), the slowest rate possible (Howard, Ramdas, McAuliffe & Sekhon,
 * arXiv 1810.08240, theorem 1).
 *
 * @param input - intrinsic time `v`, one-sided alpha (default 0.05), `vMin`
 *   from which the boundary is stitched (before it stays at its value there),
 *   scale `c` (0: sub-Gaussian, default), `s` (default 1.4) and `eta`
 *   (default 2) as in the paper
 * @returns the boundary of the sum
 * @throws {@link InferenceInputError} for parameters outside their range
 * @public
 */
export function polyStitchingBoundary(input: {
  v: number;
  alpha?: number;
  vMin: number;
  c?: number;
  s?: number;
  eta?: number;
}): Outcome<{ value: number }> {
  const { v, alpha = 0.05, vMin, c = 0, s = 1.4, eta = 2 } = input;
  assertProbability('alpha', alpha);
  assertPositive('vMin', vMin);
  assertFinite('v', v);
  assertFinite('c', c);
  assertStitching(s, eta);
  const time = Math.max(v, vMin);
  const ell =
    s * Math.log(Math.log((eta * time) / vMin)) +
    Math.log(zeta(s) / (alpha * Math.log(eta) ** s));
  return succeed('polyStitchingBoundary', {
    value: stitchedShape(time, ell, c, eta),
  });
}
