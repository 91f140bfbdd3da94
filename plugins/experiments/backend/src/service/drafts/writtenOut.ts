import {
  treatsWholeServices,
  type ExperimentArm,
} from '@hone/backstage-plugin-experiments-common';
import { sealMethod } from '../design/sealMethod';
import type { PlanContent } from '../lifecycle/planHash';
import { resolvePlan } from './resolvePlan';

type Arms = Pick<PlanContent, 'treated' | 'control'>;

/** What is left of all units; two shares have to add up to 1, which floating-point dust would not. */
function rest(share: number): number {
  return Math.round((1 - share) * 1e6) / 1e6;
}

/**
 * The shares that an analysis expects; that of the control only where it is not simply what is left. An A/B test splits its
 * units in halves unless it says otherwise. A canary without a share of its own plans none: nothing checks it then, so none
 * is filled in.
 */
function shares(design: PlanContent['design'], arms: Arms) {
  const said = { treated: arms.treated.share, control: arms.control?.share };
  if (treatsWholeServices(design)) return said;
  const other = said.control === undefined ? 0.5 : rest(said.control);
  const treated = said.treated ?? (design === 'ab' ? other : undefined);
  if (treated === undefined) return said;
  const isRest =
    said.control === undefined || rest(treated + said.control) === 0;
  return { treated, control: isRest ? undefined : said.control };
}

function armOf(
  arm: ExperimentArm,
  entityRef: string,
  share: number | undefined,
): ExperimentArm {
  const { share: _share, ...said } = arm;
  return {
    ...said,
    entityRefs: arm.entityRefs?.length
      ? [...new Set(arm.entityRefs)].sort()
      : [entityRef],
    selector: arm.selector ?? {},
    ...(share === undefined ? {} : { share }),
  };
}

/**
 * Both arms with what an analysis takes where they name nothing: services, in an order of their own, and shares.
 */
export function writtenOutArms({
  design,
  entityRef,
  treated,
  control,
}: Pick<PlanContent, 'design' | 'entityRef'> & Arms): Arms {
  const planned = shares(design, { treated, control });
  return {
    treated: armOf(treated, entityRef, planned.treated),
    control: control && armOf(control, entityRef, planned.control),
  };
}

function wavesOf({ waves }: PlanContent['plan']) {
  return waves && { ...waves, transitionSeconds: waves.transitionSeconds ?? 0 };
}

/**
 * A plan with everything written out that may be left to defaults and rules, so that two plans that mean the same are the
 * same, and a plan is after its start what it was before: the primary metric first, white space around texts left out.
 * Idempotent.
 *
 * @throws InputError when the plan cannot be analyzed
 */
export function writtenOut(content: PlanContent): PlanContent {
  const { entityRef, design, hypothesis, metrics, plan } = content;
  const primary = metrics.filter(metric => metric.role === 'primary');
  const guardrails = metrics.filter(metric => metric.role !== 'primary');
  const resolved = resolvePlan(plan, design, primary[0]?.stepSeconds ?? 60);
  const waves = wavesOf(plan);
  return {
    entityRef,
    design,
    hypothesis: {
      problem: hypothesis.problem.trim(),
      solution: hypothesis.solution.trim(),
      metric: hypothesis.metric.trim(),
    },
    metrics: [...primary, ...guardrails],
    ...writtenOutArms(content),
    plan: {
      ...resolved,
      method: sealMethod(content, resolved),
      ...(waves ? { waves } : {}),
    },
  };
}
