import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';
import { productPairs } from './variables';

/** Sums of shifted variables over the units of a group. */
export interface ShiftedSums {
  ok: true;
  n: number;
  shifts: readonly number[];
  sums: number[];
  /** [i][j] with i ≤ j. */
  products: number[][];
}

/** Drivers give counts as bigint and decimals as text, to lose no digits. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

export function readShiftedSums(
  row: Readonly<Record<string, unknown>>,
  shifts: readonly number[],
): ShiftedSums | Failure {
  const n = toNumber(row.hone_n);
  // Sums over nothing are NULL in SQL.
  const at = (column: string) => (n === 0 ? 0 : toNumber(row[column]));
  const sums = shifts.map((_, i) => at(`hone_sum_${i}`));
  const products = shifts.map(() => new Array<number>(shifts.length).fill(0));
  for (const [i, j] of productPairs(shifts.length)) {
    products[i][j] = at(`hone_product_${i}_${j}`);
  }
  if (![n, ...sums, ...products.flat()].every(Number.isFinite)) {
    return fail(
      'non-finite',
      'A count or sum of a row is not a finite number.',
    );
  }
  return { ok: true, n, shifts, sums, products };
}

/** Σx_i of the values themselves. */
export function plainSum({ n, shifts, sums }: ShiftedSums, i: number): number {
  return sums[i] + n * shifts[i];
}

/** Σx_i·x_j of the values themselves, i ≤ j. */
export function plainProduct(
  { n, shifts, sums, products }: ShiftedSums,
  i: number,
  j: number,
): number {
  return (
    products[i][j] +
    shifts[i] * sums[j] +
    shifts[j] * sums[i] +
    n * shifts[i] * shifts[j]
  );
}
