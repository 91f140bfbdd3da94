import { allFinite } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';

export interface RankSums {
  ok: true;
  /** Pairs with x above y, ties counting one half. */
  u: number;
  /** Standard deviation of U under exchangeability, corrected for ties. */
  sigma: number;
  tied: boolean;
}

/** U of x against y from mid-ranks, and its null standard deviation. */
export function rankSums(
  x: readonly number[],
  y: readonly number[],
): RankSums | Failure {
  if (!allFinite(x) || !allFinite(y)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  const m = x.length;
  const n = y.length;
  if (m === 0 || n === 0) {
    return fail('insufficient-data', 'Both samples need at least one value.');
  }
  const size = m + n;
  const values = [...x, ...y];
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  let rankSum = 0;
  let tieTerm = 0;
  for (let start = 0; start < size; ) {
    let end = start;
    while (end < size && values[order[end]] === values[order[start]]) end++;
    const count = end - start;
    // Tied values share the mean of the ranks start + 1 … end.
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (order[i] < m) rankSum += rank;
    tieTerm += count * count * count - count;
    start = end;
  }
  const spread = size + 1 - tieTerm / (size * (size - 1));
  if (!(spread > 1e-12 * size)) {
    return fail('zero-variance', 'All values of both samples are equal.');
  }
  return {
    ok: true,
    u: rankSum - (m * (m + 1)) / 2,
    sigma: Math.sqrt(((m * n) / 12) * spread),
    tied: tieTerm > 0,
  };
}
