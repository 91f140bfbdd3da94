import type { TimeLimits, TimePoint } from '@hone/react';

/** Fewer weeks than this say nothing about what is normal. */
const MINIMUM_WEEKS = 8;

/** 3 / d₂ for ranges of two neighbors. */
const PER_MOVING_RANGE = 2.66;

/** Natural limits of one stretch: mean ± 2.66 times the mean moving range (Wheeler 1993; NIST/SEMATECH 6.3.2.2). */
function limitsOf(points: readonly TimePoint[]): TimeLimits | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < MINIMUM_WEEKS) return null;
  const mean = (of: number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const center = mean(values);
  const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]));
  const half = PER_MOVING_RANGE * mean(ranges);
  return {
    from: points[0].at,
    to: points[points.length - 1].at,
    // Nothing that is measured here can be below 0.
    lower: Math.max(0, center - half),
    center,
    upper: center + half,
  };
}

/**
 * What is normal from week to week: one stretch, or two where a change began. Which change counts is decided by the
 * signal; the limits only show it.
 *
 * @param since - first week after the change, in epoch milliseconds
 */
export function processLimits(
  points: readonly TimePoint[],
  since: number | null,
): TimeLimits[] {
  const stretches =
    since === null
      ? [points]
      : [
          points.filter(({ at }) => at < since),
          points.filter(({ at }) => at >= since),
        ];
  return stretches.flatMap(stretch => limitsOf(stretch) ?? []);
}
