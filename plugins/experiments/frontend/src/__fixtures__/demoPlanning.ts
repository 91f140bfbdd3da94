import {
  lintHypothesis,
  treatsWholeServices,
  type ControlPool,
  type ControlPoolInput,
  type ExperimentInput,
  type ExperimentTemplate,
  type LintNote,
  type PowerInput,
  type PowerReport,
} from '@hone/backstage-plugin-experiments-common';

const WEEK = 604_800;

function template(
  change: Pick<ExperimentTemplate, 'id' | 'title' | 'metricNames'> &
    Partial<ExperimentTemplate>,
): ExperimentTemplate {
  return {
    summary: `${change.title}, in short.`,
    hypothesis: {
      problem: 'Time is lost each week, and everybody in the team notices it.',
      solution: `${change.title} for all changes.`,
      metric: 'p95 latency from 420 ms to below 350 ms in 6 weeks',
    },
    design: 'process',
    nature: 'systemic',
    guardrailNames: ['errors'],
    minimumEffect: 0.2,
    durationSeconds: 6 * WEEK,
    tags: ['demo'],
    ownerRef: null,
    shipped: true,
    source: 'A study that is named here, and what it did not look at.',
    uses: 0,
    revision: 1,
    ...change,
  };
}

/** Some templates: of two the demo services have the metric. */
export const DEMO_TEMPLATES: ExperimentTemplate[] = [
  template({
    id: 'review-within-half-a-day',
    title: 'Review within half a working day',
    metricNames: ['change-lead-time'],
    design: 'stepped-wedge',
  }),
  template({
    id: 'tune-pool',
    title: 'Tune the connection pool',
    metricNames: ['hikaricp_connections_pending.level', 'p95'],
    guardrailNames: ['errors', 'payments.success'],
    durationSeconds: WEEK,
  }),
  template({
    id: 'circuit-breaker',
    title: 'Circuit breaker on a dependency',
    metricNames: ['errors'],
    guardrailNames: ['p95'],
    uses: 3,
  }),
  template({
    id: 'smaller-batches',
    title: 'Smaller batches',
    metricNames: ['deployments-per-day'],
    source: null,
    shipped: false,
  }),
];

function note(
  code: string,
  field: string,
  severity: LintNote['severity'],
): LintNote {
  return {
    code,
    field,
    severity,
    sentence: { key: `lint.${code}`, params: {}, text: `Note ${code}` },
  };
}

/** The rules on texts, and two that need nothing but the draft. */
export function demoLint(experiment: ExperimentInput): LintNote[] {
  const { metrics, plan, design } = experiment;
  const texts = lintHypothesis(experiment.hypothesis).map(
    ({ code, field, severity }) => note(code, field, severity),
  );
  return [
    ...texts,
    ...(metrics.some(({ role }) => role === 'guardrail')
      ? []
      : [note('no-guardrail', 'metrics', 'warns')]),
    ...(treatsWholeServices(design) && plan.durationSeconds % WEEK !== 0
      ? [note('part-weeks', 'plan.durationSeconds', 'warns')]
      : []),
  ];
}

/** Four times as long sees half as much: 60% in a week, 16% in fourteen. */
export function demoPower(input: PowerInput): PowerReport {
  return {
    items: input.durations.map(durationSeconds => ({
      durationSeconds,
      detectableEffect: 0.6 / Math.sqrt(durationSeconds / WEEK),
      detail: '',
    })),
    historyPoints: 365,
    historyFrom: '2025-12-09T00:00:00Z',
    stepSeconds: 86_400,
    method: 'interrupted-time-series',
    seed: 'demo',
    alpha: 0.05,
    power: 0.8,
    detail: 'From a year of daily values.',
  };
}

/** Ten candidates, of which six fit. */
export function demoPool(
  input: ControlPoolInput,
  services: string[],
): ControlPool {
  const items = services
    .filter(entityRef => !input.treated.includes(entityRef))
    .slice(0, 10)
    .map((entityRef, i) => ({
      entityRef,
      included: i < 6,
      correlation: 0.9 - i / 20,
      gap: 0.1 + i / 10,
      coverage: 1,
      reason: i < 6 ? 'Moves alike.' : 'Its level wanders by itself.',
    }));
  return {
    items,
    method: 'difference-in-differences',
    ceiling: 'C',
    fit: 0.14,
    rules: [],
    sentence: `${items.length} services of the same type were looked at, 6 fit.`,
  };
}
