import { InputError } from '@backstage/errors';
import {
  treatsWholeServices,
  type ExperimentDesign,
  type ExperimentPlan,
  type StopRules,
} from '@hone/backstage-plugin-experiments-common';
import { defaultStep } from '../design/defaultStep';

/**
 * A plan with every default filled in.
 */
export type ResolvedPlan = Required<
  Omit<ExperimentPlan, 'waves' | 'stopRules'>
> &
  Pick<ExperimentPlan, 'waves'> & { stopRules: Required<StopRules> };

const THREE_DAYS = 3 * 86_400;
const MIN_BASELINE_STEPS = 12;
const BASELINE_DURATIONS = 8;
/** Points of a series that an explicit step may reach; autocorrelated models take seconds from some thousand on. */
const MOST_POINTS = {
  ab: 10_000,
  canary: 10_000,
  process: 2000,
  'stepped-wedge': 2000,
};
const ON_HARM = {
  ab: 'pause',
  canary: 'conclude',
  process: 'tell',
  'stepped-wedge': 'tell',
} as const;

function requireWholePeriods(plan: ExperimentPlan, step: number): void {
  const { waves } = plan;
  if (!waves || waves.periodSeconds % step === 0) return;
  throw new InputError(
    `plan.waves.periodSeconds has to be a multiple of the step of ${step} seconds, so that waves switch between two points, but ${waves.periodSeconds} was given`,
  );
}

/**
 * Fills the defaults in. For arms that run side by side the step is the primary metric's own, or the next round one that
 * keeps a series near a thousand points; for whole services it is an hour or a day.
 *
 * @param metricStep - distance of the primary metric's points
 * @throws InputError when the series would be too long to analyze, or waves would switch within a step
 */
export function resolvePlan(
  plan: ExperimentPlan,
  design: ExperimentDesign,
  metricStep: number,
): ResolvedPlan {
  const process = treatsWholeServices(design);
  const most = MOST_POINTS[design];
  const duration = plan.durationSeconds;
  const wishedBaseline =
    plan.baselineSeconds ?? (process ? BASELINE_DURATIONS * duration : 0);
  const step =
    plan.stepSeconds ??
    defaultStep(design, plan, {
      metricStep,
      spanSeconds: duration + wishedBaseline,
    });
  if (design === 'stepped-wedge') requireWholePeriods(plan, step);
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
    randomized:
      plan.randomized ?? (design === 'ab' || design === 'stepped-wedge'),
    sealEffects: plan.sealEffects ?? process,
    looks: plan.looks ?? 1,
    method: plan.method ?? 'auto',
    ...(plan.waves ? { waves: plan.waves } : {}),
    stopRules: {
      onHarm: plan.stopRules?.onHarm ?? ON_HARM[design],
      onInvalid: plan.stopRules?.onInvalid ?? 'tell',
    },
  };
}
