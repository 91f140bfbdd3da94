import type {
  MetricHealth,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';

const HOUR_MS = 3_600_000;
const COMPLETE = 0.95;

const iso = (at: number | undefined) =>
  at === undefined ? null : new Date(at).toISOString();

/**
 * What the last day and the last ninety days say about a series.
 *
 * @param recent - the last day, one point per step
 * @param past - ninety days, one point per day
 */
export function judgeHealth(series: {
  recent: readonly SeriesPoint[];
  past: readonly SeriesPoint[];
  stepSeconds: number;
  now: number;
}): MetricHealth {
  const { recent, past, stepSeconds, now } = series;
  const known = recent.filter(([, value]) => value !== null);
  const before = past.filter(([, value]) => value !== null);
  const lastAt = known.at(-1)?.[0] ?? before.at(-1)?.[0];
  const firstAt = Math.min(
    before[0]?.[0] ?? Infinity,
    known[0]?.[0] ?? Infinity,
  );
  const patience = Math.max(HOUR_MS, 3 * stepSeconds * 1000);
  const silent = lastAt === undefined || now - lastAt > patience;
  // What began today is not full of gaps.
  const since = Math.max(firstAt, recent[0]?.[0] ?? -Infinity);
  const expected = recent.filter(([at]) => at >= since).length;
  const share = expected > 0 ? known.length / expected : null;
  const gaps = share !== null && share < COMPLETE;
  return {
    state: silent ? 'silent' : (gaps && 'gaps') || 'ok',
    since: silent
      ? iso(lastAt)
      : iso(Number.isFinite(firstAt) ? firstAt : undefined),
    lastAt: iso(lastAt),
    share,
    stepSeconds,
    message: null,
  };
}
