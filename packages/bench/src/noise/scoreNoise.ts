import { percentile } from '../statistics/percentile';
import type { NoiseRule } from './rules';
import { LEARNING_POINTS, type NoiseCase } from './worlds';

/** How a rule fares on series of one kind. */
export interface NoiseScore {
  /** On series where nothing changed, per series and 30 days. */
  falseAlarmsPerMonth: number;
  /** Share of changes without an alarm within two days. */
  missed: number;
  /** Hours from the change to the first alarm of those that were found; null when none was. */
  delayMedian: number | null;
  delayP90: number | null;
}

const DAY_SECONDS = 86_400;
const MONTH_DAYS = 30;
const FOUND_WITHIN_DAYS = 2;

function judgedMonths({ values, stepSeconds }: NoiseCase): number {
  const points = values.length - LEARNING_POINTS;
  return (points * stepSeconds) / DAY_SECONDS / MONTH_DAYS;
}

/** Hours until a change was found, null when it was missed. */
function delayOf(series: NoiseCase, alarms: readonly number[]): number | null {
  const { changeAt, stepSeconds } = series;
  const within = (FOUND_WITHIN_DAYS * DAY_SECONDS) / stepSeconds;
  const hit = alarms.find(
    index => index >= changeAt! && index < changeAt! + within,
  );
  return hit === undefined ? null : ((hit - changeAt!) * stepSeconds) / 3600;
}

/**
 * @param quiet - series where nothing changed
 * @param changed - series with a change
 * @param width - multiplies the rule's limits
 */
export function scoreNoise(
  rule: NoiseRule,
  quiet: readonly NoiseCase[],
  changed: readonly NoiseCase[],
  width: number,
): NoiseScore {
  const alarms = quiet.reduce(
    (sum, series) => sum + rule.alarms(series, width).length,
    0,
  );
  const months = quiet.reduce((sum, series) => sum + judgedMonths(series), 0);
  const delays = changed.map(series =>
    delayOf(series, rule.alarms(series, width)),
  );
  const found = delays.filter((delay): delay is number => delay !== null);
  return {
    falseAlarmsPerMonth: alarms / months,
    missed: (changed.length - found.length) / changed.length,
    delayMedian: percentile(found, 50),
    delayP90: percentile(found, 90),
  };
}

/** Limits are widened in these steps. */
const STEP = 1.05;
const WIDEST = 50;

/**
 * The narrowest limits at which a rule raises no more false alarms than another one: only then are its misses and delays
 * comparable.
 */
export function widthForFalseAlarms(
  rule: NoiseRule,
  quiet: readonly NoiseCase[],
  falseAlarmsPerMonth: number,
): number {
  let width = 1;
  while (
    width < WIDEST &&
    scoreNoise(rule, quiet, [], width).falseAlarmsPerMonth > falseAlarmsPerMonth
  ) {
    width *= STEP;
  }
  return width;
}
