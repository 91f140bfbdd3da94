import { minimumDetectableEffect } from '@hone/inference';
import type { ArmMoments } from '@hone/backstage-plugin-metrics-common';
import {
  detectable,
  unknown,
  type Detectable,
  type PowerGoal,
} from './detectable';

type Row = (number | null)[];

/** Neighbouring points are alike: as long as nothing else is known, four are worth one. */
const POINTS_PER_INDEPENDENT = 4;
const LEAST_POINTS = 30;

/**
 * What tests by units find: two arms of equal size, looked at any time.
 *
 * @param moments - of all treated services over a span of history
 */
export function unitsPower(
  moments: readonly ArmMoments[],
  options: PowerGoal & { durationSeconds: number; spanSeconds: number },
): Detectable {
  const { durationSeconds, spanSeconds, alpha, power } = options;
  const sum = (pick: (one: ArmMoments) => number) =>
    moments.reduce((total, one) => total + pick(one), 0);
  const n = sum(one => one.n);
  const users = Math.floor((n * durationSeconds) / spanSeconds);
  if (users < 4) return unknown('There were hardly any units in the history.');
  const mean = sum(one => one.n * (one.mean ?? 0)) / n;
  const proportions = moments.every(one => one.successes !== null);
  const found = minimumDetectableEffect({
    metric: proportions
      ? { proportion: sum(one => one.successes ?? 0) / n }
      : { mean, variance: sum(one => one.m2 ?? 0) / Math.max(1, n - 1) },
    users,
    arms: 2,
    alpha,
    power,
    tuning: users,
  });
  return found.ok ? detectable(found.mde) : unknown(found.detail);
}

/**
 * What comparisons at equal instants find: what hits both arms cancels, so only what neighbouring points differ by counts.
 *
 * @param values - a recent stretch of the metric in steps of the comparison
 */
export function pairedPower(
  values: Row,
  options: PowerGoal & { points: number },
): Detectable {
  const { points, alpha, power } = options;
  const known = values.filter(value => value !== null);
  if (known.length < LEAST_POINTS) {
    return unknown(
      `There are ${known.length} points of history, ${LEAST_POINTS} are needed.`,
    );
  }
  const logScale = known.every(value => value > 0);
  const scaled = values.map(v => (v === null || !logScale ? v : Math.log(v)));
  const steps = scaled.flatMap((value, i) => {
    const previous = scaled[i - 1] ?? null;
    return value === null || previous === null ? [] : [value - previous];
  });
  if (steps.length < LEAST_POINTS / 2) {
    return unknown('The history has too many gaps.');
  }
  const level = Math.abs(
    known.reduce((total, value) => total + value, 0) / known.length,
  );
  if (!logScale && level === 0) {
    return unknown(
      'The metric is 0 on average, so no share of it can be told.',
    );
  }
  const noise =
    steps.reduce((total, step) => total + step * step, 0) / steps.length / 2;
  const independent = Math.floor(points / POINTS_PER_INDEPENDENT);
  const found = minimumDetectableEffect({
    metric: { mean: 1, variance: logScale ? noise : noise / level ** 2 },
    users: 2 * independent,
    arms: 2,
    alpha,
    power,
    tuning: Math.max(8, 2 * independent),
  });
  return found.ok ? detectable(found.mde) : unknown(found.detail);
}
