import { InputError } from '@backstage/errors';

/** Equally spaced instants; epoch milliseconds. */
export interface Grid {
  start: number;
  stepMs: number;
  count: number;
}

/** Where the values of an answer belong. */
export interface Placement {
  /** The grid's point of each value of the answer; undefined for those outside. */
  indices: (number | undefined)[];
  /** Milliseconds that one value covers. */
  intervalMs: number;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/**
 * How much one value covers. Datadog does not say; it leaves empty intervals out, and answers in wider ones than it was
 * asked for where there would be too many. Instants that are mostly equally far apart, and farther than the step, are wider
 * intervals; others are intervals of the step with gaps.
 *
 * @param times - in ascending order
 */
export function intervalOf(times: readonly number[], stepMs: number): number {
  const distances = times.slice(1).map((time, i) => time - times[i]);
  const common = distances.reduce(gcd, 0);
  if (common === 0) return stepMs;
  if (common < stepMs) return common;
  const dense = distances.filter(distance => distance === common).length;
  return distances.length >= 2 && dense * 2 >= distances.length
    ? common
    : stepMs;
}

/**
 * Puts an answer on a grid. Datadog names the beginning of an interval; a point tells of what was before it, so a value
 * goes to the first point at or after the end of its interval. Each value is used once, and none is made up: of a wider
 * interval all other points stay empty.
 *
 * @throws InputError when the values cover less than a step, because how to put them together is not known here
 */
export function placePoints(times: readonly number[], grid: Grid): Placement {
  const ascending = times.every((time, i) => i === 0 || time > times[i - 1]);
  if (!ascending) {
    throw new InputError(
      'Datadog answered with instants that are not in order',
    );
  }
  const intervalMs = intervalOf(times, grid.stepMs);
  if (intervalMs < grid.stepMs) {
    throw new InputError(
      `The query gives a value every ${
        intervalMs / 1000
      } seconds where one every ${
        grid.stepMs / 1000
      } was asked for; take .rollup() out of it, or make the step as long`,
    );
  }
  return {
    intervalMs,
    indices: times.map(time => {
      const index = Math.ceil((time + intervalMs - grid.start) / grid.stepMs);
      return index >= 0 && index < grid.count ? index : undefined;
    }),
  };
}
