import type { Learning } from '@hone/backstage-plugin-experiments-common';
import type { WizardDraft } from '../wizardDraft';

/** Tags are shorter than kinds of change may be. */
const LONGEST_TAG = 40;

/** What a learning fills in: what to do and what to judge it by. The problem is that of the place where it is tried. */
export function fromLearning(learning: Learning): Partial<WizardDraft> {
  const { key, title, text, kind, metric } = learning;
  return {
    title,
    solution: text || title,
    primary: null,
    linked: null,
    guardrails: [],
    guardrailsTouched: false,
    wantedMetricId: metric?.metricId ?? null,
    wantedMetrics: [],
    wantedGuardrails: [],
    tags: kind.length <= LONGEST_TAG ? [kind] : [],
    templateId: null,
    ideaKey: null,
    learningKey: key,
  };
}
