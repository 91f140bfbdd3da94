import type { Outcome } from '../outcome';
import { adjustPValues } from './internal/adjustPValues';

/**
 * Benjamini & Hochberg's (1995) step-up adjustment, which bounds the expected
 * share of false discoveries. Use it for exploration.
 *
 * @param input - p values in any order; empty gives empty
 * @returns adjusted p values in input order; `invalid-p-value` for NaN or a
 *   value outside [0, 1]
 * @public
 */
export function benjaminiHochberg(input: {
  pValues: readonly number[];
}): Outcome<{ adjusted: number[] }> {
  return adjustPValues('benjaminiHochberg', input.pValues, sorted => {
    const adjusted = new Array<number>(sorted.length);
    let smallest = 1;
    for (let i = sorted.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, (sorted.length * sorted[i]) / (i + 1));
      adjusted[i] = smallest;
    }
    return adjusted;
  });
}
