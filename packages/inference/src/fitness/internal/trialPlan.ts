import { DAY_SECONDS } from './history';

/** A trial before and after an instant, in points of the history. */
export interface TrialPlan {
  durationDays: number;
  baselineDays: number;
  /** Points of the history in one bin. */
  binPoints: number;
  binSeconds: number;
  /** Bins before the start of the trial. */
  before: number;
  /** Bins since the start. */
  after: number;
}

/** As plans of process trials choose them: a history of eight durations, in bins of a day, or of an hour for a day. */
const BASELINE_DURATIONS = 8;
const LEAST_BASELINE_DURATIONS = 2;
const HOUR_SECONDS = 3600;
const DAILY_FROM_DAYS = 2;
/** Level and slope of either side need two points. */
const LEAST_BINS = 2;
/** The estimator needs eight points in all. */
const LEAST_BASELINE_BINS = 6;

/** Durations of the trials that false positives are counted on. */
const REPLAYED_DAYS = [28, 14, 7, 3, 1];
/** So many trials, one after the other, say something about how often there is a false alarm. */
const ENOUGH_TRIALS = 6;

function binSecondsFor(durationDays: number): number {
  return durationDays < DAILY_FROM_DAYS ? HOUR_SECONDS : DAY_SECONDS;
}

/**
 * The trial of a duration as it would be planned on a history: with the baseline that experiments take, or what of it
 * leaves room for a second trial; null when not even twice the duration is left.
 */
export function trialPlan(
  durationDays: number,
  history: { points: number; stepSeconds: number },
): TrialPlan | null {
  const { points, stepSeconds } = history;
  const days = (points * stepSeconds) / DAY_SECONDS;
  const baselineDays = Math.min(
    BASELINE_DURATIONS * durationDays,
    days - 2 * durationDays,
  );
  if (baselineDays < LEAST_BASELINE_DURATIONS * durationDays) return null;
  const binPoints = Math.ceil(binSecondsFor(durationDays) / stepSeconds);
  const binSeconds = binPoints * stepSeconds;
  const plan = {
    durationDays,
    baselineDays,
    binPoints,
    binSeconds,
    before: Math.floor((baselineDays * DAY_SECONDS) / binSeconds),
    after: Math.floor((durationDays * DAY_SECONDS) / binSeconds),
  };
  return plan.after >= LEAST_BINS && plan.before >= LEAST_BASELINE_BINS
    ? plan
    : null;
}

/** Trials that follow one another on a history without sharing an instant after their start. */
export function consecutiveTrials(plan: TrialPlan, points: number): number {
  const { before, after, binPoints } = plan;
  return Math.floor((points / binPoints - before) / after);
}

/** The longest trial that fits often enough; else the shortest that fits at all. */
export function replayedPlan(history: {
  points: number;
  stepSeconds: number;
}): TrialPlan | null {
  const plans = REPLAYED_DAYS.flatMap(days => trialPlan(days, history) ?? []);
  return (
    plans.find(
      plan => consecutiveTrials(plan, history.points) >= ENOUGH_TRIALS,
    ) ??
    plans.at(-1) ??
    null
  );
}
