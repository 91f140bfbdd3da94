import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import { gridInstants, type StepGrid } from './stepGrid';

/** Puts what a source answered on the grid: one point per step, null where it has none or no finite number. */
export function alignPoints(
  grid: StepGrid,
  points: SeriesPoint[],
): SeriesPoint[] {
  const known = new Map(points);
  return gridInstants(grid).map(at => {
    const value = known.get(at);
    return [at, Number.isFinite(value) ? (value as number) : null];
  });
}

/**
 * Puts an older answer on the grid of a new question: each point takes the latest older value that lies in its step,
 * or in the step of the older answer when that is wider.
 */
export function holdPoints(
  grid: StepGrid,
  older: { points: SeriesPoint[]; stepMs: number },
): SeriesPoint[] {
  const reach = Math.max(grid.stepMs, older.stepMs);
  let next = 0;
  let latest: SeriesPoint | undefined;
  return gridInstants(grid).map(at => {
    while (next < older.points.length && older.points[next][0] <= at) {
      latest = older.points[next];
      next += 1;
    }
    return [at, latest && at - latest[0] < reach ? latest[1] : null];
  });
}

/** Fills gaps with values by instant; what the source answered stays. */
export function fillGaps(
  points: SeriesPoint[],
  values: Map<number, number>,
): SeriesPoint[] {
  return points.map(([at, value]) => [at, value ?? values.get(at) ?? null]);
}

/** Whether a series has nothing to show. */
export function isEmpty(points: SeriesPoint[]): boolean {
  return points.every(([, value]) => value === null);
}
