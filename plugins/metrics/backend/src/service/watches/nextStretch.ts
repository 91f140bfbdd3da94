import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { StoredWatch } from '../../store/watches/types';
import { decodeState, seriesOf, type FilterState } from './filterState';
import { watchStep } from './watchStep';

const DAY_MS = 86_400_000;
/** Late samples get this long to arrive. */
const SETTLE_MS = 120_000;
/** A new watch reads so much of the past, and one that was not read for as long starts anew. */
const BACKFILL_MS = 35 * DAY_MS;
/** Points of one watch in one run: a week of minutes, five weeks of five minutes. */
const MAX_POINTS = 10_080;

/** What is to be read of a series next; instants are epoch milliseconds on the grid of its step. */
export interface Stretch {
  stepSeconds: number;
  state: FilterState;
  /** Whether the filter knows nothing of the series yet. */
  anew: boolean;
  /** First and last instant. */
  start: number;
  end: number;
  /** Whether there is nothing more that is final. */
  caughtUp: boolean;
}

/** Up to when points are final. */
export function settledAt(now: Date): Date {
  return new Date(now.getTime() - SETTLE_MS);
}

/** Newest instant on the grid that is final: a source may let a point stand for the step that begins with it. */
function newestFinal(now: Date, stepMs: number): number {
  const settled = settledAt(now).getTime();
  return Math.floor(settled / stepMs) * stepMs - stepMs;
}

/**
 * Where the filter goes on. It starts anew, with up to five weeks of history, when the series is new, is another one than
 * before, or was not read for longer than that.
 *
 * @param known.state - what is stored, undefined when nothing is
 * @returns undefined when the metric has values too seldom
 */
export function nextStretch(
  watch: Pick<StoredWatch, 'readUntil'>,
  metric: Metric,
  known: { state: string | undefined; now: Date },
): Stretch | undefined {
  const stepSeconds = watchStep(metric.stepSeconds);
  if (stepSeconds === undefined) return undefined;
  const stepMs = stepSeconds * 1000;
  const final = newestFinal(known.now, stepMs);
  const oldest = final - BACKFILL_MS + stepMs;
  const series = seriesOf(metric, stepSeconds);
  const stored = known.state === undefined ? null : decodeState(known.state);
  const readUntil = watch.readUntil?.getTime() ?? -Infinity;
  const anew = stored?.series !== series || readUntil < oldest;
  const start = anew ? oldest : readUntil + stepMs;
  const end = Math.max(
    start,
    Math.min(final, start + (MAX_POINTS - 1) * stepMs),
  );
  return {
    stepSeconds,
    state:
      anew || !stored
        ? { series, from: null, lastValueAt: null, filter: null }
        : stored,
    anew,
    start,
    end,
    caughtUp: end >= final,
  };
}
