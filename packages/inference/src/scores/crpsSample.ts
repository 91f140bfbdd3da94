import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/**
 * Continuous ranked probability score of a forecast given as a sample
 * (Gneiting & Raftery 2007): mean|X − x| − ½ mean|X − X′|, the second mean
 * from the sorted sample in O(n log n). One point scores its absolute error.
 *
 * @param input - draws of the forecast, and what came
 * @returns the score, in the unit of the observation; `insufficient-data` for
 *   an empty sample, `non-finite`
 * @public
 */
export function crpsSample(input: {
  sample: readonly number[];
  observation: number;
}): Outcome<{ crps: number }> {
  const { sample, observation } = input;
  const n = sample.length;
  if (n === 0) return fail('insufficient-data', 'The sample is empty.');
  if (!allFinite(sample) || !Number.isFinite(observation)) {
    return fail('non-finite', 'A draw or the observation is not finite.');
  }
  const sorted = [...sample].sort((a, b) => a - b);
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i] - observation) / n;
    // Half of Σ|X − X′|/n²; centred on the observation, so that large
    // values do not cancel.
    spread += ((2 * i + 1 - n) / n) * ((sorted[i] - observation) / n);
  }
  return succeed('crpsSample', { crps: Math.max(0, distance - spread) });
}
