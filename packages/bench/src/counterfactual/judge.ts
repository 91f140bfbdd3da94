import type { Prediction } from './prediction';

/** A published effect may be missed by this share of it. */
export const RELATIVE_TOLERANCE = 0.25;

interface Published {
  value: number;
  interval?: [number, number];
}

const offZero = (lower: number, upper: number) => lower > 0 || upper < 0;

/**
 * Whether a prediction agrees with the published number: within its tolerance where there is one; else the same decision and, where
 * there is an effect, the same sign and size, where there is none, an estimate inside the published interval.
 */
export function agrees(
  prediction: Prediction | null,
  published: Published,
  tolerance: number | undefined,
): boolean {
  if (!prediction) return false;
  const { estimate, lower, upper } = prediction;
  const error = Math.abs(estimate - published.value);
  if (tolerance !== undefined) return error <= tolerance;
  if (!published.interval) {
    return error <= RELATIVE_TOLERANCE * Math.abs(published.value);
  }
  const [from, to] = published.interval;
  if (offZero(lower, upper) !== offZero(from, to)) return false;
  if (!offZero(from, to)) return estimate >= from && estimate <= to;
  return (
    Math.sign(estimate) === Math.sign(published.value) &&
    error <= RELATIVE_TOLERANCE * Math.abs(published.value)
  );
}

/**
 * Width of our interval over that of the published one.
 */
export function widthRatio(
  prediction: Prediction | null,
  published: Published,
): number | null {
  if (!prediction || !published.interval) return null;
  const [from, to] = published.interval;
  return to > from ? (prediction.upper - prediction.lower) / (to - from) : null;
}
