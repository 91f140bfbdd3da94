/** What a segment of consecutive values costs; low when a model fits it. */
export interface SegmentCost {
  /** Number of values. */
  readonly n: number;
  /** Cost of the values from `start` up to, not including, `end`. */
  cost(start: number, end: number): number;
  /** What rounding can add to a cost or take from it. */
  readonly rounding: number;
}

/** Which model a segment is compared with. */
export type CostKind = 'mean' | 'meanVariance';

/** Shortest segment whose cost says anything: a variance needs three values. */
export const SHORTEST_SEGMENT: Record<CostKind, number> = {
  mean: 1,
  meanVariance: 3,
};

/** Sums of everything before an index, at that index. */
export function prefixSums(
  n: number,
  term: (index: number) => number,
): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i] + term(i);
  return sums;
}

/** Values minus their mean: sums of squares keep their digits. */
export function centred(values: readonly number[]): Float64Array {
  const shift = values.length > 0 ? values[0] : 0;
  let offset = 0;
  for (const value of values) offset += (value - shift) / values.length;
  return Float64Array.from(values, value => value - shift - offset);
}

/** Costs in constant time after one pass over the values. */
export function segmentCost(
  values: readonly number[],
  kind: CostKind,
): SegmentCost {
  const n = values.length;
  const data = centred(values);
  const sums = prefixSums(n, i => data[i]);
  const squares = prefixSums(n, i => data[i] * data[i]);
  const deviance = (start: number, end: number) => {
    const sum = sums[end] - sums[start];
    const raw = squares[end] - squares[start] - (sum * sum) / (end - start);
    return Math.max(0, raw);
  };
  const lost = 8 * Number.EPSILON * squares[n];
  if (kind === 'mean') return { n, cost: deviance, rounding: lost };
  // Rounded or repeated values have no variance; a floor far below what can
  // be seen, and above what differences of sums lose, keeps the logarithm
  // finite and the cost a likelihood.
  const floor = Math.max(
    1e-12 * (squares[n] / n),
    100 * lost,
    Number.MIN_VALUE * 2 ** 60,
  );
  return {
    n,
    rounding: lost / floor,
    cost(start, end) {
      const size = end - start;
      const variance = deviance(start, end) / size;
      const bounded = Math.max(variance, floor);
      return size * (Math.log(bounded) + variance / bounded - 1);
    },
  };
}
