import type { Sort, SortColumn } from '../overviewUrl';
import type { MeasuredRow } from './rowMeasures';

/** Null where there is nothing to compare. */
function keyOf(row: MeasuredRow, column: SortColumn): number | null {
  if (column === 'services') return row.row.services;
  const measure = row.measures[column];
  return measure.isShown ? measure.value : null;
}

/** The column and direction of an order; null for the order of names, which rows come in. */
export function sortOf(
  sort: Sort,
): { column: SortColumn; descending: boolean } | null {
  if (sort === 'name') return null;
  const descending = sort.startsWith('-');
  return {
    column: (descending ? sort.slice(1) : sort) as SortColumn,
    descending,
  };
}

/** Rows in an order; those without a number come last in both directions, because they are neither low nor high. */
export function sortRows(
  rows: readonly MeasuredRow[],
  sort: Sort,
): readonly MeasuredRow[] {
  const order = sortOf(sort);
  if (!order) return rows;
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [keyOf(a, order.column), keyOf(b, order.column)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return sign * (left - right);
  });
}
