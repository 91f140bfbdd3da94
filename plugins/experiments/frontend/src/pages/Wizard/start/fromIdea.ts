import type { Idea } from '@hone/backstage-plugin-experiments-common';
import type { WizardDraft } from '../wizardDraft';

/** What an idea fills in. Saving tells the backlog that it is tried. */
export function fromIdea(idea: Idea): Partial<WizardDraft> {
  const { hypothesis, entityRef, key, title, metricId } = idea;
  return {
    ...(entityRef ? { service: entityRef } : {}),
    title,
    problem: hypothesis.problem,
    solution: hypothesis.solution,
    expectation: hypothesis.metric,
    primary: null,
    linked: null,
    guardrails: [],
    guardrailsTouched: false,
    wantedMetricId: metricId,
    wantedMetrics: [],
    wantedGuardrails: [],
    templateId: null,
    ideaKey: key,
    learningKey: null,
  };
}
