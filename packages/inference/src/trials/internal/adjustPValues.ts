import { fail, succeed } from '../../internal/outcomes';
import type { Outcome } from '../../outcome';

/** Steps through p values in ascending order and keeps the input order. */
export function adjustPValues(
  method: string,
  pValues: readonly number[],
  step: (sorted: number[]) => number[],
): Outcome<{ adjusted: number[] }> {
  if (!pValues.every(p => p >= 0 && p <= 1)) {
    return fail('invalid-p-value', 'A p value lies outside [0, 1].');
  }
  const order = pValues
    .map((_, i) => i)
    .sort((i, j) => pValues[i] - pValues[j]);
  const stepped = step(order.map(i => pValues[i]));
  const adjusted = new Array<number>(pValues.length);
  order.forEach((index, rank) => {
    adjusted[index] = stepped[rank];
  });
  return succeed(method, { adjusted });
}
