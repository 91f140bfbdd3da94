/** What is measured about delivery. */
export type MeasureId =
  | 'leadTime'
  | 'frequency'
  | 'failRate'
  | 'recovery'
  | 'rework'
  | 'catchRate'
  | 'defects'
  | 'restore';

/** Fewer cases than this are counted, not judged. */
export const MINIMUM_CASES = 5;

/** One number with all that has to stand beside it. */
export interface Measure {
  id: MeasureId;
  /** Milliseconds, a share from 0 to 1, or a rate. */
  unit: 'duration' | 'share' | 'rate';
  /** Null when it can't be told. */
  value: number | null;
  /** 95%; a null end is unbounded. */
  interval: readonly [number | null, number | null];
  /** Cases behind it. */
  n: number;
  /** Cases of these that count, where it is a share. */
  count: number | null;
  /** Enough cases to print the number instead of the counts. */
  isShown: boolean;
  /** Enough cases to be compared with the past. */
  isComparable: boolean;
}
