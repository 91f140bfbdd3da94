import { assertPositive, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { assertStitching, stitchedShape, zeta } from './internal/stitching';

/**
 * How many more than tp of t values may lie at or below the true p-quantile,
 * at all times and for all quantiles at once (Howard & Ramdas, arXiv
 * 1906.09712, double stitching). How many fewer is the value at 1 − p.
 *
 * @param input - quantile `p`, number of observations `t`, alpha (default
 *   0.05), `tOpt` from which on the boundary is tight (earlier times use its
 *   value there), and the paper's `delta` (0.5), `s` (1.4) and `eta` (2)
 * @returns the distance in observations: the true quantile lies between the
 *   order statistics of rank tp − value(1 − p) and tp + value(p)
 * @throws {@link InferenceInputError} for parameters outside their range
 * @public
 */
export function quantileBoundary(input: {
  p: number;
  t: number;
  alpha?: number;
  tOpt: number;
  delta?: number;
  s?: number;
  eta?: number;
}): Outcome<{ value: number }> {
  const { p, alpha = 0.05, tOpt, delta = 0.5, s = 1.4, eta = 2 } = input;
  assertProbability('p', p);
  assertProbability('alpha', alpha);
  assertPositive('t', input.t);
  assertPositive('tOpt', tOpt);
  assertPositive('delta', delta);
  assertStitching(s, eta);
  const t = Math.max(input.t, tOpt);
  const logit = Math.log(p / (1 - p));
  const shifted = logit + 2 * delta * Math.sqrt((tOpt * eta) / t);
  const r = p >= 0.5 ? p : Math.min(0.5, 1 / (1 + Math.exp(-shifted)));
  const variance = r * (1 - r);
  const j = (Math.sqrt(t / tOpt) * Math.abs(logit)) / (2 * delta) + 1;
  const twice = 2 * zeta(s);
  const ell =
    s * Math.log(Math.log((eta * t) / tOpt)) +
    s * Math.log(j) +
    Math.log((twice * (twice + 1)) / (alpha * Math.log(eta) ** s));
  return succeed('quantileBoundary', {
    value:
      delta * Math.sqrt((eta * t * variance) / tOpt) +
      stitchedShape(t * variance, ell, (1 - 2 * p) / 3, eta),
  });
}
