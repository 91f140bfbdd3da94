/**
 * Observed and expected at one time; null where a value is missing.
 *
 * @public
 */
export interface CounterfactualPoint {
  /** Epoch milliseconds. */
  at: number;
  observed: number | null;
  /** Without the change: the counterfactual, or the control arm. */
  expected: number | null;
  lower: number | null;
  upper: number | null;
}

/** Smallest and largest value drawn; null without values. */
export function rangeOf(
  points: readonly CounterfactualPoint[],
): readonly [low: number, high: number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const { observed, expected, lower, upper } of points) {
    for (const value of [observed, expected, lower, upper]) {
      if (value !== null && Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  return low <= high ? [low, high] : null;
}

/** Largest distance from zero; all labels of the axis take their unit from it. */
export function magnitudeOf(points: readonly CounterfactualPoint[]): number {
  const range = rangeOf(points);
  return range ? Math.max(Math.abs(range[0]), Math.abs(range[1])) : 0;
}

/** The distance at which points usually follow each other. */
function usualStep(points: readonly CounterfactualPoint[]): number {
  const steps = points
    .slice(1)
    .map((point, i) => point.at - points[i].at)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/**
 * Adds an empty point where points are missing altogether,
 * so that a line breaks there and never joins what it did not see.
 */
export function withGaps(
  points: readonly CounterfactualPoint[],
): CounterfactualPoint[] {
  const step = usualStep(points);
  const out: CounterfactualPoint[] = [];
  points.forEach((point, i) => {
    const previous = points[i - 1];
    if (previous && step > 0 && point.at - previous.at > 1.75 * step) {
      out.push({
        at: previous.at + step,
        observed: null,
        expected: null,
        lower: null,
        upper: null,
      });
    }
    out.push(point);
  });
  return out;
}
