import { meanOf } from '../../analysis/data/meanOf';

type Row = (number | null)[];

/**
 * Means of as many values each, counted from the end; what is too little for a bin at the beginning is left out.
 */
export function binned(values: Row, size: number): Row {
  const first = values.length % size;
  return Array.from({ length: Math.floor(values.length / size) }, (_, bin) =>
    meanOf(values.slice(first + bin * size, first + (bin + 1) * size)),
  );
}
