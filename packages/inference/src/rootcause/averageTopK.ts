import { mean } from 'd3-array';
import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { topKRecall } from './topKRecall';

/**
 * Mean of the top-1 to top-k recall, "avg@k": rewards a true cause that comes
 * early without demanding the first place.
 *
 * @param input - one ranking, best first, and one true cause per case; `k` is
 *   5 by default
 * @returns `value` in [0, 1]; `insufficient-data` without cases
 * @throws {@link InferenceInputError} for unequal lengths and a k that is not
 *   a whole number of at least 1
 * @public
 */
export function averageTopK(input: {
  rankings: readonly (readonly string[])[];
  truth: readonly string[];
  k?: number;
}): Outcome<{ value: number }> {
  const { rankings, truth, k = 5 } = input;
  assertWholeNumber('k', k, 1);
  const found = topKRecall({
    rankings,
    truth,
    k: Array.from({ length: k }, (_, i) => i + 1),
  });
  if (!found.ok) return found;
  return succeed('averageTopK', { value: mean(found.recall)! });
}
