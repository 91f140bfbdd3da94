import { assertSameLength, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/**
 * Share of cases whose true cause is among the first k of the ranking. An
 * empty ranking is a miss; a name that occurs twice takes one place.
 *
 * @param input - one ranking, best first, and one true cause per case; the
 *   values of k to compute
 * @returns `recall` in the order of `k`; `insufficient-data` without cases
 * @throws {@link InferenceInputError} for unequal lengths and a k that is not
 *   a whole number of at least 1
 * @public
 */
export function topKRecall(input: {
  rankings: readonly (readonly string[])[];
  truth: readonly string[];
  k: readonly number[];
}): Outcome<{ recall: number[] }> {
  const { rankings, truth, k } = input;
  assertSameLength(rankings, truth, 'rankings and truth');
  k.forEach(places => assertWholeNumber('k', places, 1));
  if (rankings.length === 0) {
    return fail('insufficient-data', 'There are no cases.');
  }
  const places = rankings.map((ranking, i) =>
    [...new Set(ranking)].indexOf(truth[i]),
  );
  const recall = k.map(
    limit =>
      places.filter(place => place >= 0 && place < limit).length /
      rankings.length,
  );
  return succeed('topKRecall', { recall });
}
