import type { ExperimentTemplate } from '@hone/backstage-plugin-experiments-common';
import { fromSeconds, toSeconds } from '../planDefaults';
import { EMPTY_DRAFT, type WizardDraft } from '../wizardDraft';

const WEEK = 604_800;

/** The waves of a stepped wedge that take about as long as the template says. */
function wavesFor(durationSeconds: number | null): WizardDraft['waves'] {
  if (durationSeconds === null) return EMPTY_DRAFT.waves;
  const { count } = EMPTY_DRAFT.waves;
  const weeks = Math.max(1, Math.round(durationSeconds / count / WEEK));
  return { count, period: fromSeconds(weeks * WEEK) };
}

/** What a template fills in. The metrics are those that the service has of the names that it asks for. */
export function fromTemplate(
  template: ExperimentTemplate,
): Partial<WizardDraft> {
  const { hypothesis, design, minimumEffect, durationSeconds } = template;
  const duration =
    durationSeconds === null ? null : fromSeconds(durationSeconds);
  return {
    title: template.title,
    problem: hypothesis.problem,
    solution: hypothesis.solution,
    expectation: hypothesis.metric,
    primary: null,
    linked: null,
    guardrails: [],
    guardrailsTouched: false,
    wantedMetricId: null,
    wantedMetrics: template.metricNames,
    wantedGuardrails: template.guardrailNames,
    ...(minimumEffect === null
      ? {}
      : { minimumEffectPercent: Math.round(minimumEffect * 1000) / 10 }),
    design,
    duration: design === 'stepped-wedge' ? null : duration,
    minimum: shorterThan(duration),
    waves: wavesFor(durationSeconds),
    tags: template.tags,
    templateId: template.id,
    ideaKey: null,
    learningKey: null,
  };
}

/** The earliest end of a short plan; the default where the plan has room for it. */
function shorterThan(
  duration: WizardDraft['duration'],
): WizardDraft['minimum'] {
  if (duration === null) return null;
  const seconds = toSeconds(duration);
  return seconds < 2 * WEEK ? fromSeconds(Math.round(seconds / 2)) : null;
}
