import { segmentedRegression } from '../../process/segmentedRegression';
import type { Series } from '../../series/series';
import { DAY_SECONDS, meanBetween } from './history';
import type { TrialPlan } from './trialPlan';

/** What a trial said about an instant at which nothing was changed. */
export interface Replay {
  /** Index of the first point of the trial. */
  split: number;
  /** Whether it claimed a difference. */
  found: boolean;
  /** Least rise that would have been found, and least fall, as shares. */
  thresholds: [number, number];
}

const HOUR_SECONDS = 3600;
const DAYS_PER_WEEK = 7;
/** Dummies for a season cost points, so they need four whole seasons. */
const SEASONS_NEEDED = 4;
/** With more gaps than this a trial would not be judged on its history. */
const LEAST_COVERAGE = 0.5;

/** Bins of a day know the week, shorter ones the day, as long as it is a whole number of them. */
function seasonOf(binSeconds: number, observed: number): number | undefined {
  const inDay = DAY_SECONDS / binSeconds;
  const knowsDay =
    binSeconds >= HOUR_SECONDS && inDay > 1 && Number.isInteger(inDay);
  if (binSeconds !== DAY_SECONDS && !knowsDay) return undefined;
  const period = binSeconds === DAY_SECONDS ? DAYS_PER_WEEK : inDay;
  return observed >= SEASONS_NEEDED * period ? period : undefined;
}

function binned(values: Series, split: number, plan: TrialPlan): Series {
  const { before, after, binPoints } = plan;
  return Array.from({ length: before + after }, (_, bin) => {
    const from = split + (bin - before) * binPoints;
    return meanBetween(values, from, from + binPoints);
  });
}

/**
 * Judges a trial that never was, as process trials are judged: by interrupted time series, on the log scale where all
 * values are positive, with the season that the distance of the bins lets it know.
 *
 * The estimate is linear in an injected step and its standard error does not depend on it. So the least effect that is
 * found follows at once, without injecting one effect after the other.
 *
 * @returns null where there are too few values, or they do not vary
 */
export function replayTrial(
  values: Series,
  split: number,
  plan: TrialPlan,
  alpha: number,
): Replay | null {
  const bins = binned(values, split, plan);
  const present = bins.filter(value => value !== null);
  if (present.length < LEAST_COVERAGE * bins.length) return null;
  const logScale = present.every(value => value > 0);
  const fit = segmentedRegression({
    values: logScale
      ? bins.map(value => (value === null ? null : Math.log(value)))
      : bins,
    interventionIndex: plan.before,
    seasonalPeriod: seasonOf(plan.binSeconds, present.length),
    alpha,
  });
  if (!fit.ok) return null;
  const { estimate, interval } = fit.meanEffect;
  const half = (interval[1] - interval[0]) / 2;
  const base = Math.abs(meanBetween(bins, 0, plan.before) ?? 0);
  const toShare = (effect: number) =>
    logScale ? Math.expm1(Math.max(0, effect)) : Math.max(0, effect) / base;
  const judged = logScale
    ? fit.meanEffect
    : fit.relativeEffect ?? fit.meanEffect;
  return {
    split,
    found: judged.pValue < alpha,
    thresholds: [toShare(half - estimate), toShare(half + estimate)],
  };
}
