import { steppedWedgePower } from '@hone/inference';
import { meanOf } from '../../analysis/data/meanOf';
import { withoutSeason } from '../../analysis/data/withoutSeason';
import type { MetricHistory } from '../readHistory';
import {
  detectable,
  unknown,
  type Detectable,
  type PowerGoal,
} from './detectable';
import { binned } from './binned';

/** Draws and allocations that keep an answer below a second; with many services fewer draws say as much. */
const MOST_DRAWS = 200;
const LEAST_DRAWS = 100;
const DRAWS_TIMES_SERVICES = 3000;
const ALLOCATIONS = 100;
/** Longer periods are put into as many bins. */
const BINS_PER_PERIOD = 4;
const MOST_BINS = 40;

/**
 * What stepped wedges of one length find, by re-sampling the services' own past.
 */
export function wedgePower(
  history: MetricHistory,
  options: PowerGoal & { waves: number; durationSeconds: number },
): Detectable {
  const { waves, durationSeconds, alpha, power, seed } = options;
  const stepMs = history.stepSeconds * 1000;
  const period = Math.floor((durationSeconds * 1000) / stepMs / waves);
  if (period < 1) {
    return unknown(
      `${waves} waves do not fit: from one to the next there is less than a step.`,
    );
  }
  const size = Math.ceil(period / BINS_PER_PERIOD);
  const logScale = history.services.every(({ values }) =>
    values.every(value => value === null || value > 0),
  );
  const rows = history.services.map(({ entityRef, values }) => ({
    id: entityRef,
    values: binned(
      withoutSeason(
        values.map(v => (v === null || !logScale ? v : Math.log(v))),
        stepMs,
      ),
      size,
    ).slice(-MOST_BINS),
  }));
  const found = steppedWedgePower({
    history: rows,
    waves,
    periodLength: Math.floor(period / size),
    alpha,
    power,
    seed,
    draws: Math.max(
      LEAST_DRAWS,
      Math.min(MOST_DRAWS, Math.floor(DRAWS_TIMES_SERVICES / rows.length)),
    ),
    allocations: ALLOCATIONS,
  });
  if (!found.ok) return unknown(found.detail);
  if (found.detectableEffect === null) {
    return unknown(found.warnings.map(warning => warning.message).join(' '));
  }
  if (logScale) return detectable(Math.expm1(found.detectableEffect));
  const level = Math.abs(
    meanOf(history.services.map(({ values }) => meanOf(values))) ?? 0,
  );
  return level > 0
    ? detectable(found.detectableEffect / level)
    : unknown('The metric is 0 on average, so no share of it can be told.');
}
