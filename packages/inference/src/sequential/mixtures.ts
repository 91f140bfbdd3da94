/**
 * A mixture martingale for a sum S of centred increments with intrinsic time
 * V, tightest at V = `vOpt`.
 *
 * - `normal`: sub-Gaussian increments, one- or two-sided (default 2).
 * - `gamma-exponential`: sub-exponential increments with scale `c`; for
 *   increments bounded by c with V the sum of squares.
 * - `gamma-poisson`: sub-Poisson increments with scale `c`.
 * - `beta-binomial`: increments in [−g, h], one- or two-sided (default 2).
 *
 * @public
 */
export type Mixture = {
  /** Intrinsic time at which the boundary is tightest. */
  vOpt: number;
  /** Error rate the boundary is tightest for. */
  alphaOpt: number;
} & (
  | { kind: 'normal'; sided?: 1 | 2 }
  | { kind: 'gamma-exponential' | 'gamma-poisson'; c: number }
  | { kind: 'beta-binomial'; g: number; h: number; sided?: 1 | 2 }
);
