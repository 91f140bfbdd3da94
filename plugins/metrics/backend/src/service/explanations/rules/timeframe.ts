import { InputError } from '@backstage/errors';
import { parseInstant } from '../../series/stepGrid';

/** When to look. Instants are epoch milliseconds. */
export interface Timeframe {
  at: number;
  baselineStart: number;
  end: number;
  stepSeconds: number;
}

/** Points of one series of an explanation. */
export const MAX_POINTS = 500;
const MIN_BASELINE_POINTS = 10;
/** As many rows of baseline as a short window should have. */
const WANTED_BASELINE_POINTS = 60;
const DEFAULT_BASELINE_SECONDS = 6 * 3_600;
const DEFAULT_ISSUE_SECONDS = 1_800;
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1_800, 3_600];

function smallestStep(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / (MAX_POINTS - 1)));
}

function checkStep(step: number, baseline: number, seconds: number): void {
  const smallest = smallestStep(seconds);
  if (step < smallest) {
    throw new InputError(
      `stepSeconds has to be at least ${smallest}, so that baseline and issue have at most ${MAX_POINTS} points, but ${step} was given`,
    );
  }
  if (baseline / step < MIN_BASELINE_POINTS) {
    throw new InputError(
      `stepSeconds has to be at most ${Math.floor(
        baseline / MIN_BASELINE_POINTS,
      )}, so that the baseline has ${MIN_BASELINE_POINTS} points, but ${step} was given`,
    );
  }
}

/**
 * The windows of an explanation: the baseline before the instant, the issue from there to its end or to now.
 *
 * @param finestStep - in seconds; what the service's metrics are made for
 * @throws InputError for an instant that is none or lies in the future, and for a step that does not fit
 */
export function timeframeOf(
  asked: {
    at?: string;
    issueSeconds?: number;
    baselineSeconds?: number;
    stepSeconds?: number;
  },
  { now, finestStep }: { now: Date; finestStep: number },
): Timeframe {
  const at = asked.at ? parseInstant(asked.at, 'at').getTime() : now.getTime();
  if (at > now.getTime()) {
    throw new InputError(
      `at has to be at most now, ${now.toISOString()}, but ${
        asked.at
      } was given`,
    );
  }
  const baseline = asked.baselineSeconds ?? DEFAULT_BASELINE_SECONDS;
  const issue = asked.issueSeconds ?? DEFAULT_ISSUE_SECONDS;
  const baselineStart = at - baseline * 1_000;
  const end = Math.min(at + issue * 1_000, now.getTime());
  const seconds = (end - baselineStart) / 1_000;
  if (asked.stepSeconds) checkStep(asked.stepSeconds, baseline, seconds);
  const wanted = Math.max(
    smallestStep(seconds),
    Math.min(finestStep, baseline / WANTED_BASELINE_POINTS),
  );
  const stepSeconds =
    asked.stepSeconds ?? STEPS.find(step => step >= wanted) ?? STEPS.at(-1)!;
  if (baseline < MIN_BASELINE_POINTS * stepSeconds) {
    throw new InputError(
      `baselineSeconds has to be at least ${
        MIN_BASELINE_POINTS * stepSeconds
      } beside an issue of ${
        (end - at) / 1_000
      } seconds, so that it has ${MIN_BASELINE_POINTS} points, but ${baseline} was given`,
    );
  }
  return { at, baselineStart, end, stepSeconds };
}

const MAX_SEARCH_MS = 30 * 60_000;

/** From when on the beginning is looked for: people and alerts notice late. */
export function searchStartOf({ at, baselineStart }: Timeframe): number {
  return at - Math.min(MAX_SEARCH_MS, (at - baselineStart) / 2);
}
