import type { Measure } from './measure';

/**
 * What the own past says about a number: `too-few` cases now, `no-past` with enough of them, a change where the
 * intervals do not overlap, and normal variation otherwise.
 */
export type Comparison = 'too-few' | 'no-past' | 'normal' | 'lower' | 'higher';

/** Compares a number with the same one of the window before. */
export function compareWithPast(
  current: Measure,
  before: Measure | undefined,
): Comparison {
  if (!current.isComparable) return 'too-few';
  if (!before?.isComparable) return 'no-past';
  // An end that is not known is not a limit.
  const [lower, upper] = [
    current.interval[0] ?? -Infinity,
    current.interval[1] ?? Infinity,
  ];
  if (upper < (before.interval[0] ?? -Infinity)) return 'lower';
  if (lower > (before.interval[1] ?? Infinity)) return 'higher';
  return 'normal';
}
