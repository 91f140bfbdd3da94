import { momentsOf } from '../../moments/summarize';

/**
 * The segmented regression of a series on the points that were observed.
 *
 * Columns: 1, (t − t₀)/n, D, D·(t − t₀)/n and seasonal dummies. Time counts
 * from the intervention and in units of the series, and the response is
 * standardised: products stay of order one, so that Cholesky on the normal
 * equations keeps its digits. {@link toNatural} undoes all of it.
 */
export interface SegmentedDesign {
  /** Row-major, n rows of k columns. */
  x: Float64Array;
  y: Float64Array;
  /** Distance to the previous observation in steps; 0 for the first. */
  gaps: Int32Array;
  n: number;
  k: number;
  /** Length of the whole series, missing points included. */
  length: number;
  interventionIndex: number;
  centre: number;
  scale: number;
  period: number;
}

/** Row of the design at an index, with or without the intervention. */
export function designRow(
  design: Pick<
    SegmentedDesign,
    'k' | 'length' | 'interventionIndex' | 'period'
  >,
  index: number,
  intervened: boolean,
): Float64Array {
  const row = new Float64Array(design.k);
  const time = (index - design.interventionIndex) / design.length;
  row[0] = 1;
  row[1] = time;
  if (intervened) {
    row[2] = 1;
    row[3] = time;
  }
  const season = design.period > 1 ? index % design.period : 0;
  if (season > 0) row[3 + season] = 1;
  return row;
}

export function buildDesign(options: {
  indices: readonly number[];
  values: readonly number[];
  length: number;
  interventionIndex: number;
  period: number;
}): SegmentedDesign {
  const { indices, values, length, interventionIndex, period } = options;
  const n = indices.length;
  const k = 4 + Math.max(0, period - 1);
  const centre = momentsOf(values).mean;
  const scale = Math.max(...values.map(v => Math.abs(v - centre)));
  const design: SegmentedDesign = {
    x: new Float64Array(n * k),
    y: Float64Array.from(values, v => (v - centre) / scale),
    gaps: Int32Array.from(indices, (t, i) => (i > 0 ? t - indices[i - 1] : 0)),
    n,
    k,
    length,
    interventionIndex,
    centre,
    scale,
    period,
  };
  indices.forEach((t, i) => {
    design.x.set(designRow(design, t, t >= interventionIndex), i * k);
  });
  return design;
}

/** Coefficients in the units of the series, with t counted from index 0. */
export function toNatural(
  design: SegmentedDesign,
  beta: ArrayLike<number>,
): number[] {
  const { scale, length, interventionIndex, centre } = design;
  const natural = Array.from(beta, b => b * scale);
  natural[1] /= length;
  natural[3] /= length;
  natural[0] += centre - natural[1] * interventionIndex;
  return natural;
}
