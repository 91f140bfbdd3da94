import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { SeriesWindow } from '@hone/backstage-plugin-metrics-node';

/** The instants of a window, epoch milliseconds. */
export function instantsOf({
  start,
  end,
  stepSeconds,
}: SeriesWindow): number[] {
  const stepMs = stepSeconds * 1000;
  const steps = Math.floor((end.getTime() - start.getTime()) / stepMs);
  return Array.from(
    { length: Math.max(0, steps + 1) },
    (_, i) => start.getTime() + i * stepMs,
  );
}

/**
 * Puts points on the grid of a window: each instant takes the latest point of the step that ends with it. A step is what
 * lies after the instant before, so no point counts for a time that it has not seen.
 *
 * @param points - in the order of time
 */
export function alignToGrid(
  points: readonly SeriesPoint[],
  window: SeriesWindow,
): { points: SeriesPoint[]; warnings: string[] } {
  const stepMs = window.stepSeconds * 1000;
  let next = 0;
  let moved = false;
  let dropped = false;
  const aligned = instantsOf(window).map<SeriesPoint>(at => {
    let latest: SeriesPoint | undefined;
    while (next < points.length && points[next][0] <= at) {
      if (points[next][0] > at - stepMs) {
        dropped ||= latest !== undefined;
        latest = points[next];
      }
      next += 1;
    }
    moved ||= latest !== undefined && latest[0] !== at;
    return [at, latest?.[1] ?? null];
  });
  return {
    points: aligned,
    warnings: [
      ...(dropped
        ? ['There are several points in a step; the last of each was taken']
        : []),
      ...(moved
        ? [
            'Points lie between the instants that were asked for; each counts for the next instant',
          ]
        : []),
    ],
  };
}
