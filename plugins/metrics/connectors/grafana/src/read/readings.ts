import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { SeriesWindow } from '@hone/backstage-plugin-metrics-node';
import { alignToGrid, instantsOf } from '../frames/alignToGrid';
import type { Answer } from './runQuestions';

/** The points of a series and what is odd about them. */
export interface Reading {
  points: SeriesPoint[];
  warnings: string[];
  /** Whether the data source knows the series. */
  known: boolean;
}

const NO_NUMERATOR =
  'The numerator has no series in this window; it was counted as 0';

function onGrid({ series, warnings }: Answer, window: SeriesWindow): Reading {
  const aligned = alignToGrid(series?.points ?? [], window);
  return {
    points: aligned.points,
    warnings: [...warnings, ...aligned.warnings],
    known: series !== undefined,
  };
}

/**
 * One point per step of the window, null where there is no finite value.
 *
 * @param options.missingNumeratorIsZero - an event that never happened has no counter yet: there were none of it
 */
export function seriesReading(
  [value, per]: readonly Answer[],
  window: SeriesWindow,
  { missingNumeratorIsZero }: { missingNumeratorIsZero: boolean },
): Reading {
  const above = onGrid(value, window);
  if (!per) return above;
  const below = onGrid(per, window);
  const missing = missingNumeratorIsZero ? 0 : null;
  const points = instantsOf(window).map<SeriesPoint>((at, i) => {
    const events = above.points[i][1] ?? missing;
    const units = below.points[i][1];
    const ratio = events === null || !units ? null : events / units;
    return [at, Number.isFinite(ratio) ? ratio : null];
  });
  const assumed = missingNumeratorIsZero && !above.known && below.known;
  return {
    points,
    warnings: [
      ...new Set([
        ...above.warnings,
        ...below.warnings,
        ...(assumed ? [NO_NUMERATOR] : []),
      ]),
    ],
    known: below.known,
  };
}

/** Counts of one arm over one window. */
export interface Counts {
  n: number;
  successes: number;
  mean: number | null;
  m2: number | null;
  warnings: string[];
}

function lastOf({ series }: Answer): number | null {
  return series?.points[series.points.length - 1]?.[1] ?? null;
}

/**
 * Counts units and events as of the end of a window. increase() extrapolates to the edges of the window, so counts come
 * with fractions and are rounded.
 */
export function countsReading([events, units]: readonly Answer[]): Counts {
  const warnings = [...events.warnings, ...units.warnings];
  const n = Math.max(0, Math.round(lastOf(units) ?? 0));
  if (n === 0) return { n: 0, successes: 0, mean: null, m2: null, warnings };
  const value = lastOf(events);
  const counted = Math.max(0, Math.round(value ?? 0));
  if (value === null) warnings.push(NO_NUMERATOR);
  if (counted > n) {
    warnings.push(
      `The numerator, ${counted}, exceeds the denominator, ${n}; it was cut to it`,
    );
  }
  const successes = Math.min(counted, n);
  const mean = successes / n;
  return { n, successes, mean, m2: n * mean * (1 - mean), warnings };
}
