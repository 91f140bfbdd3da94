import type { Outcome } from '../outcome';
import { adjustPValues } from './internal/adjustPValues';

/**
 * Holm's (1979) step-down adjustment, which bounds the chance of any false
 * positive. Use it over the success metrics of an experiment.
 *
 * @param input - p values in any order; empty gives empty
 * @returns adjusted p values in input order; `invalid-p-value` for NaN or a
 *   value outside [0, 1]
 * @public
 */
export function holm(input: {
  pValues: readonly number[];
}): Outcome<{ adjusted: number[] }> {
  return adjustPValues('holm', input.pValues, sorted => {
    let largest = 0;
    return sorted.map((p, i) => {
      largest = Math.max(largest, Math.min(1, (sorted.length - i) * p));
      return largest;
    });
  });
}
