import type {
  ExploredSeries,
  Exploration,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import { quantile } from './quantile';

/** With fewer values neither changes are looked for nor a shape is drawn. */
export const FEWEST_VALUES = 20;

/** A change of the level, by the direction of the metric. */
export interface ShownChange {
  at: number;
  before: number;
  after: number;
  better: boolean;
}

/** How the values of a series spread. */
export interface Spread {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
}

/** One series as the page shows it. */
export interface ShownSeries
  extends Pick<
    ExploredSeries,
    | 'entityRef'
    | 'title'
    | 'points'
    | 'provenance'
    | 'error'
    | 'fitness'
    | 'simulated'
  > {
  /** The service. */
  name: string;
  unit: string;
  /** Values without the gaps, ascending. */
  sorted: readonly number[];
  latest: { at: number; value: number } | null;
  /** Null without a value. */
  spread: Spread | null;
  changes: readonly ShownChange[];
}

function isBetter(
  { before, after }: { before: number; after: number },
  direction: ExploredSeries['direction'],
): boolean {
  return direction === 'higher-is-better' ? after > before : after < before;
}

function latestOf(points: readonly SeriesPoint[]): ShownSeries['latest'] {
  for (let i = points.length - 1; i >= 0; i--) {
    const [at, value] = points[i];
    if (value !== null) return { at, value };
  }
  return null;
}

function spreadOf(sorted: readonly number[]): Spread | null {
  if (sorted.length === 0) return null;
  const at = (p: number) => quantile(sorted, p);
  return {
    p5: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
  };
}

/**
 * The series of an answer, in its order.
 *
 * @param names - titles of the services by reference
 */
export function shownSeries(
  { series }: Exploration,
  names: Record<string, string>,
): ShownSeries[] {
  return series.map(one => {
    const sorted = one.points
      .flatMap(([, value]) => value ?? [])
      .sort((a, b) => a - b);
    return {
      ...one,
      name: names[one.entityRef] ?? one.entityRef,
      unit: one.unit ?? '',
      sorted,
      latest: latestOf(one.points),
      spread: spreadOf(sorted),
      changes: one.changes.map(({ at, before, after }) => ({
        at: Date.parse(at),
        before,
        after,
        better: isBetter({ before, after }, one.direction),
      })),
    };
  });
}

/** Series that have something to draw. */
export function drawnSeries(series: readonly ShownSeries[]): ShownSeries[] {
  return series.filter(({ latest }) => latest !== null);
}

/** The largest size of a value, which decides the unit that all values of a chart are printed in. */
export function magnitudeOf(series: readonly ShownSeries[]): number {
  return Math.max(
    0,
    ...series.flatMap(({ sorted }) =>
      sorted.length === 0
        ? []
        : [Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1])],
    ),
  );
}
