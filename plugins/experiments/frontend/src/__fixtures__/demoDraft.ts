import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { METRICS } from './demoMetrics';
import { demoActions } from './demoExperiment';
import { noSurroundings } from './surroundings';

/** What the backend makes of an input. */
export function demoDraft(
  input: ExperimentInput,
  number: number,
  now: number,
): Experiment {
  const at = new Date(now).toISOString();
  const metrics = input.metrics.map(use => ({
    ...(Object.values(METRICS).find(
      metric => metric.metricId === use.metricId,
    ) ?? METRICS.latency),
    role: use.role,
    metricId: use.metricId,
    minimumEffect: use.minimumEffect ?? null,
    margin: use.margin ?? null,
  }));
  const missing = metrics.some(metric => metric.role === 'primary')
    ? []
    : ['A primary metric is missing.'];
  return {
    id: `id-${number}`,
    key: `EXP-${number}`,
    title: input.title,
    entityRef: input.entityRef,
    ownerRef: input.ownerRef ?? 'group:default/checkout',
    design: input.design,
    status: 'draft',
    outcome: null,
    primaryMetric: metrics.find(metric => metric.role === 'primary') ?? null,
    verdict: null,
    startedAt: null,
    plannedEndAt: null,
    endedAt: null,
    simulated: false,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    hypothesis: input.hypothesis,
    metrics,
    treated: input.treated,
    control: input.control ?? null,
    plan: input.plan,
    tags: input.tags ?? [],
    planHash: null,
    createdBy: 'user:default/guest',
    allowedActions: demoActions({ status: 'draft', missing }),
    missing,
    ...noSurroundings(),
    templateId: input.templateId ?? null,
    risk: input.risk ?? {},
  };
}
