import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { automaticLag } from './internal/automaticLag';

/**
 * Usual truncation lag of Newey–West standard errors, ⌊4(n/100)^{2/9}⌋.
 *
 * @param input - number of observations, at least 1
 * @throws {@link InferenceInputError} for another n
 * @public
 */
export function neweyWestLag(input: { n: number }): Outcome<{
  maxLag: number;
}> {
  assertWholeNumber('n', input.n, 1);
  return succeed('neweyWestLag', {
    maxLag: automaticLag(input.n),
  });
}
