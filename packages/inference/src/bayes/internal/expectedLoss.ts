import { normal } from '../../numerics/distributions';

const SQRT_2PI = Math.sqrt(2 * Math.PI);
/** Beyond it the smaller loss is below 1e-300 of the larger one. */
const CERTAIN = 37;

/**
 * Losses expected from keeping control, E max(δ, 0), and from choosing
 * treatment, E max(−δ, 0), for δ ~ N(mean, sd²).
 */
export function expectedLoss(
  mean: number,
  sd: number,
): { control: number; treatment: number } {
  const z = mean / sd;
  if (!(Math.abs(z) <= CERTAIN)) {
    return { control: Math.max(mean, 0), treatment: Math.max(-mean, 0) };
  }
  const density = (sd * Math.exp((-z * z) / 2)) / SQRT_2PI;
  // The smaller loss first: as larger − mean it would lose all its digits.
  const smaller = Math.max(
    0,
    density - Math.abs(mean) * normal.sf(Math.abs(z)),
  );
  const larger = smaller + Math.abs(mean);
  return mean >= 0
    ? { control: larger, treatment: smaller }
    : { control: smaller, treatment: larger };
}
