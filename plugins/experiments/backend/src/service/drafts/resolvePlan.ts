import { InputError } from '@backstage/errors';
import type {
  ExperimentDesign,
  ExperimentPlan,
} from '@hone/backstage-plugin-experiments-common';

/**
 * A plan with every default filled in.
 */
export type ResolvedPlan = Required<ExperimentPlan>;

const THREE_DAYS = 3 * 86_400;
const MIN_BASELINE_STEPS = 12;
const BASELINE_DURATIONS = 8;
/** Points of a series that a default step aims at, and that an explicit step may reach. */
const POINTS = {
  ab: { good: 1000, most: 10_000 },
  canary: { good: 1000, most: 10_000 },
  // Autocorrelated models take seconds from some thousand points on.
  process: { good: 400, most: 2000 },
};
const STEPS = [
  1, 5, 10, 15, 30, 60, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200,
  86_400, 604_800, 2_592_000,
];

function defaultStep(
  metricStep: number,
  spanSeconds: number,
  points: number,
): number {
  if (spanSeconds / metricStep <= points) return metricStep;
  return (
    STEPS.find(step => step >= metricStep && spanSeconds / step <= points) ??
    metricStep
  );
}

/**
 * Fills the defaults in. The step is the primary metric's own, or the next round one that keeps a series near a
 * thousand points, of a process trial near four hundred: finer points add autocorrelation, not information.
 *
 * @param metricStep - distance of the primary metric's points
 * @throws InputError when the series would be too long to analyze
 */
export function resolvePlan(
  plan: ExperimentPlan,
  design: ExperimentDesign,
  metricStep: number,
): ResolvedPlan {
  const process = design === 'process';
  const { good, most } = POINTS[design];
  const duration = plan.durationSeconds;
  const wishedBaseline =
    plan.baselineSeconds ?? (process ? BASELINE_DURATIONS * duration : 0);
  const step =
    plan.stepSeconds ??
    Math.min(
      defaultStep(metricStep, duration + wishedBaseline, good),
      duration,
    );
  const baseline = process
    ? plan.baselineSeconds ??
      Math.max(wishedBaseline, MIN_BASELINE_STEPS * step)
    : 0;
  const points = Math.ceil((duration + baseline) / step);
  if (points > most) {
    throw new InputError(
      `plan.stepSeconds has to keep a series of this design to ${most} points, but ${step} seconds make ${points}`,
    );
  }
  return {
    durationSeconds: duration,
    minimumDurationSeconds:
      plan.minimumDurationSeconds ?? Math.min(THREE_DAYS, duration),
    baselineSeconds: baseline,
    stepSeconds: step,
    alpha: plan.alpha ?? 0.05,
    randomized: plan.randomized ?? design === 'ab',
    sealEffects: plan.sealEffects ?? process,
  };
}
