import { InputError } from '@backstage/errors';
import {
  treatsWholeServices,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { checkDesign } from '../design/checkDesign';

/** Series of all metrics and services together that one experiment may read. */
const MAX_SERIES = 300;

function serviceCount(input: ExperimentInput): number {
  const treated = Math.max(1, input.treated.entityRefs?.length ?? 0);
  const control = input.control
    ? Math.max(1, input.control.entityRefs?.length ?? 0)
    : 0;
  return treated + control;
}

function checkMetrics(input: ExperimentInput): void {
  const primaries = input.metrics.filter(m => m.role === 'primary');
  if (primaries.length > 1) {
    throw new InputError(
      `metrics has to hold one primary metric at most, but ${primaries.length} were given: choose one, the others can be guardrails`,
    );
  }
  const seen = new Set<string>();
  for (const [i, use] of input.metrics.entries()) {
    if (seen.has(use.metricId)) {
      throw new InputError(
        `metrics.${i}.metricId names ${use.metricId} a second time, but a metric can be used once`,
      );
    }
    seen.add(use.metricId);
    if (use.role === 'guardrail' && use.minimumEffect !== undefined) {
      throw new InputError(
        `metrics.${i}.minimumEffect is for the primary metric only; a guardrail has a margin`,
      );
    }
    if (use.role === 'primary' && use.margin !== undefined) {
      throw new InputError(
        `metrics.${i}.margin is for guardrails only; the primary metric has a minimumEffect`,
      );
    }
  }
  const series = input.metrics.length * serviceCount(input);
  if (series > MAX_SERIES) {
    throw new InputError(
      `${input.metrics.length} metrics on ${serviceCount(
        input,
      )} services are ${series} series, at most ${MAX_SERIES} can be read`,
    );
  }
}

function checkPlan({ plan, design }: ExperimentInput): void {
  if (
    plan.minimumDurationSeconds !== undefined &&
    plan.minimumDurationSeconds > plan.durationSeconds
  ) {
    throw new InputError(
      `plan.minimumDurationSeconds has to be at most the duration of ${plan.durationSeconds} seconds, but ${plan.minimumDurationSeconds} was given`,
    );
  }
  if (
    plan.stepSeconds !== undefined &&
    plan.stepSeconds > plan.durationSeconds
  ) {
    throw new InputError(
      `plan.stepSeconds has to be at most the duration of ${plan.durationSeconds} seconds, but ${plan.stepSeconds} was given`,
    );
  }
  if (!treatsWholeServices(design) && plan.sealEffects) {
    throw new InputError(
      'plan.sealEffects is for process trials: the methods of ab and canary stay valid however often one looks',
    );
  }
}

/**
 * Refuses what contradicts itself; what is only missing is told by the draft.
 *
 * @throws InputError with a sentence that names the field
 */
export function validateInput(input: ExperimentInput): void {
  checkMetrics(input);
  checkPlan(input);
  checkDesign(input);
  const shares = (input.treated.share ?? 0) + (input.control?.share ?? 0);
  if (shares > 1 + 1e-9) {
    throw new InputError(
      `The planned shares of treated and control have to sum to 1 at most, but they sum to ${shares}`,
    );
  }
}
