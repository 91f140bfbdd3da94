import { minimumNormWeights } from './minimumNormWeights';

/** Inner products of rows over some columns, row-major. */
export function innerProducts(
  rows: readonly Float64Array[],
  columns: readonly number[],
): Float64Array {
  const n = rows.length;
  const products = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (const t of columns) sum += rows[i][t] * rows[j][t];
      products[i * n + j] = sum;
      products[j * n + i] = sum;
    }
  }
  return products;
}

/**
 * Simplex weights of all rows but one whose mix is closest to that one; the
 * row itself has weight 0.
 */
export function closestMix(
  products: Float64Array,
  n: number,
  target: number,
): Float64Array {
  const m = n - 1;
  const h = new Float64Array(m * m);
  const own = products[target * n + target];
  const indexOf = (i: number) => (i < target ? i : i + 1);
  for (let i = 0; i < m; i++) {
    const row = indexOf(i) * n;
    for (let j = 0; j < m; j++) {
      const column = indexOf(j);
      h[i * m + j] =
        products[row + column] -
        products[row + target] -
        products[target * n + column] +
        own;
    }
  }
  const weights = new Float64Array(n);
  minimumNormWeights(h, m).weights.forEach((weight, i) => {
    weights[indexOf(i)] = weight;
  });
  return weights;
}
