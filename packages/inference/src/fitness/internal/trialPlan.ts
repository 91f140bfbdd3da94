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

/** As plans of process trials choose them: a history of eight durations, and about four hundred points in all. */
const BASELINE_DURATIONS = 8;
const LEAST_BASELINE_DURATIONS = 2;
const GOOD_POINTS = 400;
const ROUND_STEPS = [
  60, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 604_800,
];
/** Level and slope of either side need two points. */
const LEAST_BINS = 2;
/** The estimator needs eight points in all. */
const LEAST_BASELINE_BINS = 6;

/** Durations of the trials that false positives are counted on. */
const REPLAYED_DAYS = [28, 14, 7, 3, 1];
/** So many trials, one after the other, say something about how often there is a false alarm. */
const ENOUGH_TRIALS = 6;

function binSecondsFor(spanSeconds: number, stepSeconds: number): number {
  const fits = (step: number) => spanSeconds / step <= GOOD_POINTS;
  if (fits(stepSeconds)) return stepSeconds;
  const round = ROUND_STEPS.find(step => step >= stepSeconds && fits(step));
  return round ?? stepSeconds;
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
  const span = (durationDays + baselineDays) * DAY_SECONDS;
  return planInBins({
    durationDays,
    baselineDays,
    stepSeconds,
    wantedSeconds: binSecondsFor(span, stepSeconds),
  });
}

function planInBins(options: {
  durationDays: number;
  baselineDays: number;
  stepSeconds: number;
  wantedSeconds: number;
}): TrialPlan | null {
  const { durationDays, baselineDays, stepSeconds, wantedSeconds } = options;
  const binPoints = Math.ceil(wantedSeconds / stepSeconds);
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

/** The same trial on bins of a day; null where its bins are as long already, or days are too few. */
export function withDailyBins(
  plan: TrialPlan,
  stepSeconds: number,
): TrialPlan | null {
  return plan.binSeconds < DAY_SECONDS
    ? planInBins({ ...plan, stepSeconds, wantedSeconds: DAY_SECONDS })
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
