import { crpsNormal, normal } from '@hone/inference';
import type { ExperimentRecord } from '../../store/experiments';
import { errorOfInterval } from '../learnings/errorOfInterval';

/** A forecast of the true effect. */
export interface NormalForecast {
  mean: number;
  sd: number;
}

/** An effect as it was found. */
export interface ObservedEffect {
  effect: number;
  standardError: number;
}

/** Share of cases that the interval of a calibrated forecast holds, which calibration is shown for. */
export const CENTRAL = 0.8;

/**
 * The final relative effect of an experiment; null where there is none to score by.
 */
export function observedEffect(
  record: ExperimentRecord,
): ObservedEffect | null {
  const { verdict } = record;
  if (!verdict?.interval || verdict.effect === null) return null;
  if (verdict.scale !== 'relative' || verdict.recommendation === 'invalid') {
    return null;
  }
  const standardError = errorOfInterval(verdict.interval, verdict.level);
  return standardError === null
    ? null
    : { effect: verdict.effect, standardError };
}

/**
 * Scores a forecast of the true effect by what was measured. What was measured is the true effect plus an error, so the
 * forecast of it is N(mean, sd² + error²): nobody is blamed for the noise of the trial, and the score stays proper
 * (Gneiting & Raftery 2007).
 */
export function scoreForecast(
  { mean, sd }: NormalForecast,
  { effect, standardError }: ObservedEffect,
): { crps: number; pit: number } {
  const spread = Math.hypot(sd, standardError);
  const score = crpsNormal({ mean, sd: spread, observation: effect });
  if (!score.ok) throw new Error(score.detail);
  return { crps: score.crps, pit: normal.cdf((effect - mean) / spread) };
}

/**
 * Whether the central interval held what came.
 */
export function isCentral(pit: number): boolean {
  return Math.abs(pit - 0.5) <= CENTRAL / 2;
}
