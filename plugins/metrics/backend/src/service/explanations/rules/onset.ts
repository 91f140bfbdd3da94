import { badSide, rowsOf, type CaseSeries } from './CaseSeries';
import { normalOf, rowsToHold, sustained } from './normal';
import { searchStartOf, type Timeframe } from './timeframe';

/** Robust standard deviations; three sigma, as in control charts. */
const STRAYS = 3;

/** The rows from the search on, in robust standard deviations to the bad side; null without a baseline. */
function badness(
  series: CaseSeries,
  timeframe: Timeframe,
): { times: number[]; values: number[] } | null {
  const start = searchStartOf(timeframe);
  const normal = normalOf(
    rowsOf(series, timeframe.baselineStart, start).values,
  );
  if (!normal) return null;
  const { times, values } = rowsOf(series, start, Infinity);
  const side = badSide(series);
  return {
    times,
    values: values.map(
      value => (side * (value - normal.centre)) / normal.scale,
    ),
  };
}

/**
 * When a series began to stray to its bad side. Where it strays already at the instant at which somebody noticed, that is the beginning of
 * the stretch, in which a single calm row does not count; else the first two rows in a row after it.
 *
 * @returns null when it does not stray, or that can't be told
 */
export function onsetOf(
  series: CaseSeries,
  timeframe: Timeframe,
): number | null {
  const rows = badness(series, timeframe);
  if (!rows) return null;
  const { times, values } = rows;
  const isOff = (i: number) => i >= 0 && values[i] >= STRAYS;
  let i = times.findLastIndex(time => time <= timeframe.at);
  if (isOff(i)) {
    while (isOff(i - 1) || isOff(i - 2)) i -= isOff(i - 1) ? 1 : 2;
    return times[i];
  }
  const first = values.findIndex((_, j) => j > i && isOff(j) && isOff(j + 1));
  return first < 0 ? null : times[first];
}

/** How far a series strays to its bad side since it began to, for more than a moment; null when that can't be told. */
export function badDeviation(
  series: CaseSeries,
  timeframe: Timeframe,
): number | null {
  const rows = badness(series, timeframe);
  if (!rows) return null;
  const since = onsetOf(series, timeframe) ?? timeframe.at;
  const values = rows.values.filter((_, i) => rows.times[i] >= since);
  return sustained(values, rowsToHold(timeframe.stepSeconds));
}
