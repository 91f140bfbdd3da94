import type { Series } from '../../../series/series';

/** Equal values in a row; missing ones in between do not end it. */
export interface Run {
  value: number;
  /** Index of the first and after the last value. */
  from: number;
  to: number;
  /** Values in it. */
  length: number;
}

export function runsOf(values: Series): Run[] {
  const runs: Run[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last?.value === value) {
      last.to = index + 1;
      last.length += 1;
      return;
    }
    runs.push({ value, from: index, to: index + 1, length: 1 });
  });
  return runs;
}
