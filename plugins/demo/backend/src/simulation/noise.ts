import type { Rng } from '@hone/inference';

/**
 * First-order autoregressive noise with standard deviation 1: what operational series look like, today resembling
 * yesterday.
 *
 * @param correlation - of neighbouring values, from 0 to below 1
 */
export function autoregressiveNoise(
  rng: Rng,
  correlation: number,
): () => number {
  const innovation = Math.sqrt(1 - correlation ** 2);
  let value = rng.normal();
  return () => {
    const now = value;
    value = correlation * value + innovation * rng.normal();
    return now;
  };
}

/** A binomial draw: how many of n happen; normal approximation above 50 expected, which is exact enough to simulate. */
export function binomial(rng: Rng, n: number, probability: number): number {
  const mean = n * probability;
  if (mean > 50 && n - mean > 50) {
    const draw = Math.round(
      mean + Math.sqrt(mean * (1 - probability)) * rng.normal(),
    );
    return Math.min(n, Math.max(0, draw));
  }
  // By inversion: as many steps as there are events.
  const odds = probability / (1 - probability);
  let term = (1 - probability) ** n;
  let left = rng.uniform() - term;
  let successes = 0;
  while (left > 0 && successes < n) {
    term *= (odds * (n - successes)) / (successes + 1);
    left -= term;
    successes += 1;
  }
  return successes;
}

/** A positive whole number around a mean. */
export function countAround(rng: Rng, mean: number): number {
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * rng.normal()));
}
