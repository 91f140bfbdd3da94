/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => compare(values, a, b));
  const found = new Array<number>(values.length);
  let begin = 0;
  while (begin < order.length) {
    let end = begin;
    while (
      end + 1 < order.length &&
      values[order[end + 1]] === values[order[begin]]
    ) {
      end += 1;
    }
    for (let i = begin; i <= end; i++) found[order[i]] = (begin + end) / 2 + 1;
    begin = end + 1;
  }
  return found;
}

/** Infinite values are equal to each other, which a difference does not say. */
function compare(values: readonly number[], a: number, b: number): number {
  if (values[a] === values[b]) return 0;
  return values[a] < values[b] ? -1 : 1;
}

/**
 * Spearman's correlation: that of ranks, with ties at the mean of theirs. Infinite values are allowed.
 *
 * @returns NaN where one side does not vary
 */
export function rankCorrelation(
  pairs: readonly (readonly [number, number])[],
): number {
  const x = ranks(pairs.map(([one]) => one));
  const y = ranks(pairs.map(([, other]) => other));
  const mean = (pairs.length + 1) / 2;
  let products = 0;
  let ofX = 0;
  let ofY = 0;
  pairs.forEach((_, i) => {
    products += (x[i] - mean) * (y[i] - mean);
    ofX += (x[i] - mean) ** 2;
    ofY += (y[i] - mean) ** 2;
  });
  return products / Math.sqrt(ofX * ofY);
}
