import type {
  ExperimentDesign,
  ExperimentPlan,
} from '@hone/backstage-plugin-experiments-common';

const HOUR = 3600;
const DAY = 86_400;
const WEEK = 604_800;
/** Steps between whole minutes and a month, for arms that run side by side. */
const ROUND_STEPS = [
  1, 5, 10, 15, 30, 60, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200,
  86_400, 604_800, 2_592_000,
];
/** Points of a series that a default step aims at. */
const PAIRED_POINTS = 1000;
const SHORT_TRIAL_POINTS = 400;
/** From so long on a trial of whole services has days enough after its start. */
const DAILY_FROM = 2 * DAY;
/** Weeks are for trials that are this long and would have more daily points than this. */
const WEEKLY_FROM = 8 * WEEK;
const DAILY_POINTS = 800;

function roundStep(metricStep: number, span: number, points: number): number {
  if (span / metricStep <= points) return metricStep;
  const round = ROUND_STEPS.find(
    step => step >= metricStep && span / step <= points,
  );
  return round ?? metricStep;
}

/**
 * Steps of an hour or a day, because those know the season of a day or a week; between them there is nothing. On a level
 * that wanders, trials of two days and longer claim several times more differences than promised by the hour, and about as
 * many as promised by the day (docs/inference/metric-fitness.md).
 */
function wholeServiceStep(
  metricStep: number,
  duration: number,
  span: number,
): number {
  if (duration < DAY) {
    const fine = roundStep(metricStep, span, SHORT_TRIAL_POINTS);
    return Math.max(metricStep, Math.min(HOUR, fine));
  }
  if (duration < DAILY_FROM) return Math.max(metricStep, HOUR);
  const weekly = duration >= WEEKLY_FROM && span / DAY > DAILY_POINTS;
  return Math.max(metricStep, weekly ? WEEK : DAY);
}

/** The longest round step up to a wished one with which every wave switches between two points. */
function wedgeStep(wished: number, metricStep: number, period: number): number {
  if (period % wished === 0) return wished;
  const fitting = ROUND_STEPS.filter(
    step => step >= metricStep && step <= wished && period % step === 0,
  );
  return fitting.at(-1) ?? metricStep;
}

/**
 * The distance of points that are compared when a plan names none, in seconds; never longer than the trial.
 *
 * @param metricStep - distance of the primary metric's points
 * @param spanSeconds - of the trial and its history
 */
export function defaultStep(
  design: ExperimentDesign,
  plan: Pick<ExperimentPlan, 'durationSeconds' | 'waves'>,
  options: { metricStep: number; spanSeconds: number },
): number {
  const { metricStep, spanSeconds } = options;
  const duration = plan.durationSeconds;
  if (design === 'ab' || design === 'canary') {
    return Math.min(
      roundStep(metricStep, spanSeconds, PAIRED_POINTS),
      duration,
    );
  }
  const step = Math.min(
    wholeServiceStep(metricStep, duration, spanSeconds),
    duration,
  );
  return design === 'stepped-wedge' && plan.waves
    ? wedgeStep(step, metricStep, plan.waves.periodSeconds)
    : step;
}
