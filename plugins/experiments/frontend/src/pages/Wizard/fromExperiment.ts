import type {
  Experiment,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';
import {
  EMPTY_DRAFT,
  type ChosenMetric,
  type WizardDraft,
} from './wizardDraft';
import { fromSeconds } from './planDefaults';
import { sharePercent, type KeptParts } from './kept';
import { formatSelector } from './selector';

/** What the server takes for the shortest time where a plan names none. */
const THREE_DAYS = 3 * 86_400;

function chosen(use: ResolvedMetricUse): ChosenMetric {
  return {
    metricId: use.metricId,
    resolvedQuery: '',
    metric: {
      name: use.metricId,
      title: use.title,
      unit: use.unit,
      direction: use.direction,
      kind: use.kind,
      sourceId: '',
      query: {},
      simulated: use.simulated,
    },
  };
}

function keptParts(experiment: Experiment): KeptParts {
  const { entityRef, ownerRef, design, treated, control, plan } = experiment;
  return { entityRef, ownerRef, design, treated, control, plan };
}

/**
 * The form for an experiment that exists.
 *
 * @param edit - true to change the draft itself, false to follow it up with a new one
 */
export function fromExperiment(
  experiment: Experiment,
  edit: boolean,
): WizardDraft {
  const primary = experiment.metrics.find(use => use.role === 'primary');
  const { plan, treated, control, hypothesis } = experiment;
  return {
    ...EMPTY_DRAFT,
    service: experiment.entityRef,
    title: experiment.title,
    problem: hypothesis.problem,
    solution: hypothesis.solution,
    expectation: hypothesis.metric,
    primary: primary ? chosen(primary) : null,
    minimumEffectPercent: percent(
      primary?.minimumEffect,
      EMPTY_DRAFT.minimumEffectPercent,
    ),
    guardrails: experiment.metrics
      .filter(use => use.role === 'guardrail')
      .map(use => ({ ...chosen(use), marginPercent: percent(use.margin, 10) })),
    guardrailsTouched: true,
    design: experiment.design,
    treatedSelector: formatSelector(treated.selector ?? {}),
    controlSelector: formatSelector(control?.selector ?? {}),
    treatedSharePercent: sharePercent(treated),
    treatedServices: (treated.entityRefs ?? []).filter(
      entityRef => entityRef !== experiment.entityRef,
    ),
    controlServices: control?.entityRefs ?? [],
    controlsTouched: true,
    waves: plan.waves
      ? {
          count: plan.waves.count,
          period: fromSeconds(plan.waves.periodSeconds),
        }
      : EMPTY_DRAFT.waves,
    duration: fromSeconds(plan.durationSeconds),
    minimum: fromSeconds(
      plan.minimumDurationSeconds ?? Math.min(THREE_DAYS, plan.durationSeconds),
    ),
    step: plan.stepSeconds === undefined ? null : fromSeconds(plan.stepSeconds),
    seal: plan.sealEffects ?? null,
    randomized: plan.randomized ?? null,
    looks: plan.looks ?? 1,
    method: plan.method ?? null,
    onHarm: plan.stopRules?.onHarm ?? null,
    onInvalid: plan.stopRules?.onInvalid ?? null,
    risk: experiment.risk,
    tags: experiment.tags,
    templateId: edit ? experiment.templateId : null,
    ideaKey: edit ? experiment.idea?.key ?? null : null,
    // The server keeps what a draft was started from.
    learningKey: null,
    follows: edit ? experiment.follows.map(({ key }) => key) : [experiment.key],
    kept: edit ? keptParts(experiment) : null,
    saved: edit ? { key: experiment.key, revision: experiment.revision } : null,
  };
}

function percent(value: number | null | undefined, fallback: number): number {
  return value === null || value === undefined
    ? fallback
    : Math.round(value * 1e4) / 1e2;
}
