import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { checkCounts, wilsonScore } from '../rates/wilsonScore';

/**
 * Do intervals hold as often as they promise? The share that did, with its
 * Wilson interval.
 *
 * @param input - how many of `total` intervals held what came, and the
 *   `nominal` share, default 0.95; confidence of the Wilson interval, default
 *   0.95
 * @returns coverage, its interval, and whether that holds the nominal share;
 *   `insufficient-data` without intervals, `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for a nominal share or a confidence
 *   outside (0, 1)
 * @public
 */
export function intervalCoverage(input: {
  covered: number;
  total: number;
  nominal?: number;
  confidence?: number;
}): Outcome<{ coverage: number; interval: Interval; calibrated: boolean }> {
  const { covered, total, nominal = 0.95, confidence = 0.95 } = input;
  assertProbability('nominal', nominal);
  assertProbability('confidence', confidence);
  const problem = checkCounts(covered, total);
  if (problem) return problem;
  if (total === 0) {
    return fail('insufficient-data', 'There are no intervals.');
  }
  const interval = wilsonScore(covered, total, confidence);
  return succeed('intervalCoverage', {
    coverage: covered / total,
    interval,
    calibrated: interval[0] <= nominal && nominal <= interval[1],
  });
}
