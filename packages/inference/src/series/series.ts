import type { Failure } from '../outcome';
import { fail } from '../internal/outcomes';

/**
 * Observations at equal distances in time; null where one is missing.
 *
 * @public
 */
export type Series = readonly (number | null)[];

/** A series without its gaps, remembering where each value was. */
export interface Observed {
  ok: true;
  indices: number[];
  values: number[];
}

export function observed(series: Series): Observed | Failure {
  const indices: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < series.length; i++) {
    const value = series[i];
    if (value === null || value === undefined) continue;
    if (!Number.isFinite(value)) {
      return fail('non-finite', `The value at index ${i} is not finite.`);
    }
    indices.push(i);
    values.push(value);
  }
  return { ok: true, indices, values };
}
