import { sum } from 'd3-array';
import { normal } from '../../numerics/distributions';

/** Skewness of the statistic over samples that lack one unit. */
function acceleration(jackknife: readonly number[]): number {
  const mean = sum(jackknife) / jackknife.length;
  const squares = sum(jackknife, x => (mean - x) ** 2);
  if (squares === 0) return 0;
  return sum(jackknife, x => (mean - x) ** 3) / (6 * squares ** 1.5);
}

/**
 * The shares of the draws at which a bias-corrected and accelerated interval
 * ends (Efron 1987); null where every draw lies on one side of the estimate.
 */
export function biasCorrectedTails(options: {
  estimate: number;
  draws: readonly number[];
  jackknife: readonly number[];
  tail: number;
}): readonly [number, number] | null {
  const { estimate, draws, jackknife, tail } = options;
  // Draws that equal the estimate count half, so that lumpy statistics are
  // not taken for biased ones.
  const below = sum(draws, x => {
    if (x === estimate) return 0.5;
    return x < estimate ? 1 : 0;
  });
  if (below === 0 || below === draws.length) return null;
  const z0 = normal.quantile(below / draws.length);
  const a = acceleration(jackknife);
  const adjust = (z: number) => {
    const shifted = z0 + z;
    const denominator = 1 - a * shifted;
    return denominator > 0 ? normal.cdf(z0 + shifted / denominator) : null;
  };
  const z = normal.quantile(tail);
  const low = adjust(z);
  const high = adjust(-z);
  return low === null || high === null ? null : [low, high];
}
