/** Enough for half an hour over half a year, and few enough to be replayed hundreds of times. */
const MAX_POINTS = 5_000;
const HOUR = 3_600;
const DAY = 86_400;

/**
 * The distance of the points that are replayed: the metric's own, or the first multiple of it with which the history has
 * not too many, and which divides hours or days, so that trials can be cut into whole ones.
 */
export function historyStep(
  metricStepSeconds: number,
  spanSeconds: number,
): number {
  const least =
    Math.ceil(spanSeconds / (MAX_POINTS - 1) / metricStepSeconds) *
    metricStepSeconds;
  for (let step = least; step <= DAY; step += metricStepSeconds) {
    if (HOUR % step === 0 || (step % HOUR === 0 && DAY % step === 0)) {
      return step;
    }
  }
  return least;
}
