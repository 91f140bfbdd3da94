import { newId } from '@hone/node';
import type { ExperimentRecord, MetricSnapshot } from '../store/experiments';

/**
 * A metric of a plan.
 */
export function metricSnapshot(
  change: Partial<MetricSnapshot> = {},
): MetricSnapshot {
  return {
    role: 'primary',
    metricId: 'm-primary',
    title: 'Lead time',
    unit: 'h',
    direction: 'lower-is-better',
    kind: 'mean',
    minimumEffect: 0.1,
    margin: null,
    simulated: false,
    stepSeconds: 86_400,
    definitionHash: 'hash',
    ...change,
  };
}

/**
 * A complete draft.
 */
export function experimentRecord(
  change: Partial<ExperimentRecord> = {},
): ExperimentRecord {
  const at = new Date('2026-06-01T00:00:00Z');
  return {
    id: newId(),
    number: 0,
    title: 'Review within half a day',
    entityRef: 'component:default/cart-api',
    ownerRef: 'group:default/checkout',
    design: 'process',
    status: 'draft',
    outcome: null,
    hypothesis: {
      problem: 'Changes wait for review.',
      solution: 'Review within half a working day.',
      metric: 'Lead time falls.',
    },
    metrics: [metricSnapshot()],
    treated: { name: 'team' },
    control: null,
    plan: { durationSeconds: 28 * 86_400 },
    tags: ['review'],
    simulated: false,
    verdict: null,
    staleSince: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    startAt: null,
    startedAt: null,
    plannedEndAt: null,
    endedAt: null,
    planHash: null,
    createdBy: 'user:default/ada',
    analyzedUntil: null,
    ideaId: null,
    learningId: null,
    templateId: null,
    nextOwnerRef: null,
    waves: null,
    pendingDecision: null,
    risk: {},
    ...change,
  };
}
