import type { Series } from '../../series/series';

export const DAY_SECONDS = 86_400;

/** A series from its first value on. */
export interface History {
  /** Epoch milliseconds of the first value. */
  start: number;
  stepSeconds: number;
  values: Series;
}

export function historyOf(input: {
  start: number;
  stepSeconds: number;
  values: Series;
}): History {
  const first = input.values.findIndex(value => value !== null);
  const skipped = first < 0 ? input.values.length : first;
  return {
    start: instantAt(input, skipped),
    stepSeconds: input.stepSeconds,
    values: input.values.slice(skipped),
  };
}

/** Epoch milliseconds of a point. */
export function instantAt(
  history: Pick<History, 'start' | 'stepSeconds'>,
  index: number,
): number {
  return history.start + index * history.stepSeconds * 1000;
}

export function daysOf({ values, stepSeconds }: History): number {
  return (values.length * stepSeconds) / DAY_SECONDS;
}

/** Mean of the values from one index to before another, null where there is none. */
export function meanBetween(
  values: Series,
  from: number,
  to: number,
): number | null {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
