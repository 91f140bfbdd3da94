import type { Rng } from '@hone/inference';

/** The busiest service is deployed nearly 38 times as often as the average, the one in the middle a third as often. */
const OFFSET = 0.005;

/**
 * Draws a service by popularity: its density at the share x of the ranks is proportional to 1 / (x + 0.005), the law of
 * Zipf & Mandelbrot. It depends on shares and not on ranks, so that from a thousand services on the busiest one is
 * about as busy however many there are, and sizes can be compared.
 */
export function pickRank(rng: Rng, services: number): number {
  const share = OFFSET * ((1 + OFFSET) / OFFSET) ** rng.uniform() - OFFSET;
  return Math.min(services - 1, Math.floor(share * services));
}
