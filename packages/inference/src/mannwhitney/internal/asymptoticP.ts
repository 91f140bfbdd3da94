import { normal } from '../../numerics/distributions';
import type { Alternative } from '../../outcome';

/** Normal tail probability of U, with or without the ½ of a step function. */
export function asymptoticP(options: {
  u: number;
  pairs: number;
  sigma: number;
  alternative: Alternative;
  continuityCorrection: boolean;
}): number {
  const { u, pairs, sigma, alternative, continuityCorrection } = options;
  const step = continuityCorrection ? 0.5 : 0;
  const deviation = u - pairs / 2;
  if (alternative === 'two-sided') {
    const z = (Math.abs(deviation) - step) / sigma;
    return Math.min(1, 2 * normal.sf(z));
  }
  return alternative === 'greater'
    ? normal.sf((deviation - step) / sigma)
    : normal.sf(-(deviation + step) / sigma);
}
