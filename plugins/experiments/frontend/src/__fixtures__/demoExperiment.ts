import {
  LIFECYCLE,
  treatsWholeServices,
  type Experiment,
  type ExperimentAction,
  type VerdictSummary,
} from '@hone/backstage-plugin-experiments-common';
import { guardrail, METRICS } from './demoMetrics';
import type { DemoSpec } from './demoSpecs';
import { DEMO_USER } from './EventLog';
import { noSurroundings } from './surroundings';

const DAY = 86_400_000;

const ALL_ACTIONS: ExperimentAction[] = [
  'submit',
  'withdraw',
  'approve',
  'schedule',
  'start',
  'pause',
  'resume',
  'conclude',
  'decide',
  'confirm',
  'decline',
  'end-watch',
];

/** Why a waiting decision cannot be answered; null where it can, or where the act is another one. */
function answerWhyNot(
  action: ExperimentAction,
  waiting: Experiment['pendingDecision'],
): string | null {
  if (action !== 'confirm' && action !== 'decline') return null;
  if (!waiting) return 'No decision waits for a second person';
  return action === 'confirm' && waiting.proposedBy === DEMO_USER
    ? 'You proposed this decision; another person confirms it'
    : null;
}

/** The answer to "may I" for every act there is, as the backend gives it. */
export function demoActions(
  experiment: Pick<Experiment, 'status' | 'missing'> &
    Partial<Pick<Experiment, 'pendingDecision'>>,
): Experiment['allowedActions'] {
  const possible = LIFECYCLE[experiment.status];
  return ALL_ACTIONS.map(action => {
    if (!possible[action]) {
      return {
        action,
        allowed: false,
        whyNot: `It is ${experiment.status}; ${action} leads out of another state`,
      };
    }
    const waiting = experiment.pendingDecision ?? null;
    const whyNot = answerWhyNot(action, waiting);
    if (whyNot) return { action, allowed: false, whyNot };
    const incomplete = experiment.missing.length > 0 && action !== 'withdraw';
    return {
      action,
      allowed: !incomplete,
      whyNot: incomplete
        ? `You can't do this yet: ${experiment.missing[0]}`
        : null,
    };
  });
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function demoVerdict(spec: DemoSpec, now: number): VerdictSummary | null {
  const verdict = spec.verdict;
  if (!verdict) return null;
  return {
    analysisId: `analysis-${spec.number}`,
    recommendation: verdict.recommendation,
    reason: verdict.reason,
    sentence: { key: 'demo', params: {}, text: verdict.sentence },
    scale: 'relative',
    effect: verdict.effect,
    interval: verdict.interval,
    level: 0.95,
    n: verdict.n,
    grade: verdict.grade,
    analyzedAt: iso(now - 20 * 60_000) as string,
    staleSince: verdict.stale ? iso(now - 14 * 60_000) : null,
    sealed: verdict.sealed ?? false,
  };
}

/** A whole experiment from what distinguishes it. */
export function demoExperiment(spec: DemoSpec, now: number): Experiment {
  const startedAt =
    spec.startedDaysAgo === undefined ? null : now - spec.startedDaysAgo * DAY;
  const plannedEndAt =
    startedAt === null ? null : startedAt + spec.durationDays * DAY;
  const ended = ['closed', 'watching', 'decide'].includes(spec.status);
  const missing = spec.missing ?? [];
  const randomized = !treatsWholeServices(spec.design);
  return {
    id: `id-${spec.number}`,
    key: `EXP-${String(spec.number).padStart(3, '0')}`,
    title: spec.title,
    entityRef: spec.service,
    ownerRef: spec.owner,
    design: spec.design,
    status: spec.status,
    outcome: spec.outcome ?? null,
    primaryMetric: spec.metric,
    verdict: demoVerdict(spec, now),
    startedAt: iso(startedAt),
    plannedEndAt: iso(plannedEndAt),
    endedAt: ended ? iso(plannedEndAt) : null,
    simulated: true,
    revision: 3,
    createdAt: iso((startedAt ?? now) - 3 * DAY) as string,
    updatedAt: iso(now - spec.number * 3_600_000) as string,
    hypothesis: spec.hypothesis,
    metrics: [
      spec.metric,
      ...(missing.length > 0
        ? []
        : [
            guardrail(
              spec.metric === METRICS.errors ? METRICS.latency : METRICS.errors,
            ),
          ]),
    ],
    treated: randomized
      ? { name: 'treatment', selector: { track: 'canary' }, share: 0.5 }
      : { name: 'treated', entityRefs: [spec.service] },
    control: randomized
      ? { name: 'control', selector: { track: 'stable' }, share: 0.5 }
      : {
          name: 'control',
          entityRefs: [
            'component:default/catalog-ingest',
            'component:default/login-service',
          ],
        },
    plan: {
      durationSeconds: spec.durationDays * 86_400,
      minimumDurationSeconds: Math.min(3, spec.durationDays) * 86_400,
      stepSeconds: spec.design === 'process' ? 86_400 : 300,
      alpha: 0.05,
      randomized,
      sealEffects: spec.design === 'process',
    },
    tags: ['demo'],
    planHash:
      startedAt === null ? null : '7c1e5b0a94d2f6c83a11e0b7749cfa20d5b8e6f3',
    createdBy: 'user:default/guest',
    allowedActions: demoActions({
      status: spec.status,
      missing,
      pendingDecision: spec.more?.pendingDecision,
    }),
    missing,
    ...noSurroundings(),
    ...spec.more,
  };
}
