import { momentsOf } from '../../moments/summarize';

/**
 * Number of independent draws that are worth as much as a chain, by the
 * variance of the means of about √n batches.
 */
export function effectiveDraws(chain: Float64Array): number {
  const size = Math.floor(Math.sqrt(chain.length));
  const batches = Math.floor(chain.length / size);
  if (batches < 2) return chain.length;
  const means = Array.from(
    { length: batches },
    (_, b) =>
      momentsOf(Array.from(chain.subarray(b * size, b * size + size))).mean,
  );
  const all = momentsOf(Array.from(chain));
  const between = momentsOf(means).m2 / (batches - 1);
  if (between === 0) return chain.length;
  const variance = all.m2 / (all.n - 1);
  return Math.min(chain.length, (chain.length * variance) / (size * between));
}
