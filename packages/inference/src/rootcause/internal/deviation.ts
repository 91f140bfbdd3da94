import { mean, median } from 'd3-array';
import { rootCauseConfiguration } from '../rootCauseConfiguration';
import type { IncidentWindow } from './incidentWindow';
import { rowsWhere, type Rows, type SeriesRows } from './rows';
import { tailOf } from './tail';

const {
  minimumBaseline,
  smallestRelativeScale,
  incidentDeviation,
  longestIncident,
} = rootCauseConfiguration;
const SIDES = 2;
const NORMAL_MAD = 1.4826;
const NORMAL_MEAN_DEVIATION = 1.2533;

/** How far a series strays from its baseline while the incident lasts. */
export interface Deviation {
  node: string;
  metric: string;
  /** Sustained deviation in robust standard deviations, at least 0. */
  size: number;
  direction: 'up' | 'down';
  /** Chance of such a deviation in a quiet issue of this length. */
  pValue: number;
  /** Median of the baseline and of the incident window. */
  normal: number;
  during: number;
}

/** Median and MAD, or the mean deviation where most values are equal. */
function robustReference(values: readonly number[]) {
  const centre = median(values)!;
  const distances = values.map(value => Math.abs(value - centre));
  const scale =
    NORMAL_MAD * median(distances)! || NORMAL_MEAN_DEVIATION * mean(distances)!;
  const floor = smallestRelativeScale * Math.abs(centre);
  return { centre, scale: Math.max(scale, floor) || 1 };
}

/** Largest value that half of `hold` neighbouring values reach. */
function sustained(values: readonly number[], hold: number): number {
  let best = -Infinity;
  for (let start = 0; start + hold <= values.length; start++) {
    const part = values.slice(start, start + hold).sort((a, b) => a - b);
    best = Math.max(best, part[Math.floor((hold - 1) / 2)]);
  }
  return best;
}

/**
 * The side on which the series strays more. What it was off before the alert
 * is taken off, but never added: the baseline may be old.
 */
function largerSide(
  deviations: readonly number[],
  drift: number,
  hold: number,
): [sign: 1 | -1, size: number] {
  const sizeOn = (sign: 1 | -1) => {
    const correction = Math.max(0, sign * drift);
    return Math.max(
      0,
      sustained(
        deviations.map(z => sign * z - correction),
        hold,
      ),
    );
  };
  const [up, down] = [sizeOn(1), sizeOn(-1)];
  return up >= down ? [1, up] : [-1, down];
}

/**
 * A baseline may hold one earlier incident, which is no measure of noise and
 * must not hide the next one of its kind. A series that strays so far more than
 * once, if only for a moment, is like that.
 */
function withoutEarlierIncident(
  deviations: readonly number[],
  hold: number,
): readonly number[] {
  const runs: { start: number; end: number }[] = [];
  deviations.forEach((z, i) => {
    if (z < incidentDeviation) return;
    const run = runs[runs.length - 1];
    if (run && run.end === i) run.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  });
  const [run, ...others] = runs;
  if (!run || others.length > 0) return deviations;
  const { start, end } = run;
  const length = end - start;
  const lasts = length >= Math.max(2, hold);
  if (!lasts || length > longestIncident * deviations.length) return deviations;
  return [...deviations.slice(0, start), ...deviations.slice(end)];
}

/** Leaves out rows from just before the alert, but never more than half. */
function withoutDoubtful(
  rows: Rows,
  [from, to]: readonly [number, number],
): number[] {
  const doubtful = rowsWhere(rows, time => time >= from && time <= to).times;
  const first = Math.max(
    0,
    doubtful.length - Math.floor(rows.times.length / 2),
  );
  const start = doubtful[first] ?? Infinity;
  return rowsWhere(rows, time => time < start || time > to).values;
}

/** @returns null where there is too little to judge */
export function deviationOf(
  baseline: Rows,
  issue: SeriesRows,
  window: IncidentWindow,
): Deviation | null {
  const normal = withoutDoubtful(baseline, window.doubtful);
  const during = rowsWhere(
    issue,
    time => time >= window.from && time <= window.to,
  ).values;
  const enough = Math.min(2, window.hold);
  if (normal.length < minimumBaseline || during.length < enough) return null;
  const { centre, scale } = robustReference(normal);
  const standardise = (value: number) => (value - centre) / scale;
  const calm = rowsWhere(issue, time => time <= window.calmUntil).values;
  const drift = calm.length > 0 ? standardise(median(calm)!) : 0;
  const hold = Math.min(window.hold, during.length);
  const [sign, size] = largerSide(during.map(standardise), drift, hold);
  const tail = tailOf(
    withoutEarlierIncident(
      normal.map(value => sign * standardise(value)),
      window.hold,
    ),
  );
  const once = tail.exceedance(size);
  const lasting = hold > 1 ? Math.max(tail.persistence, once) : 1;
  return {
    node: issue.node,
    metric: issue.metric,
    size,
    direction: sign > 0 ? 'up' : 'down',
    pValue: size > 0 ? Math.min(1, SIDES * once * lasting * window.looks) : 1,
    normal: centre,
    during: median(during)!,
  };
}
