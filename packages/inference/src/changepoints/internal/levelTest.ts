import { momentsOf } from '../../moments/summarize';
import { studentT } from '../../numerics/distributions';

/** How much the level of a series differs at the two sides of a point. */
export interface LevelTest {
  pValue: number;
  /** The larger of the relative changes seen from either side. */
  magnitude: number;
}

function relativeChange(from: number, to: number): number {
  if (from === to) return 0;
  return from === 0 ? Infinity : Math.abs(to / from - 1);
}

/**
 * Student's t test of [start, at) against [at, end), with the standard
 * deviations of populations (divisor n) as in Hunter.
 */
export function levelTest(
  values: readonly number[],
  start: number,
  at: number,
  end: number,
): LevelTest {
  const left = momentsOf(values.slice(start, at));
  const right = momentsOf(values.slice(at, end));
  const magnitude = Math.max(
    relativeChange(left.mean, right.mean),
    relativeChange(right.mean, left.mean),
  );
  const df = left.n + right.n - 2;
  const difference = right.mean - left.mean;
  if (df <= 0 || difference === 0) return { pValue: 1, magnitude };
  const pooled =
    ((left.n - 1) * (left.m2 / left.n) + (right.n - 1) * (right.m2 / right.n)) /
    df;
  if (pooled === 0) return { pValue: 0, magnitude };
  const t = difference / Math.sqrt(pooled * (1 / left.n + 1 / right.n));
  return { pValue: Math.min(1, 2 * studentT.sf(Math.abs(t), df)), magnitude };
}
