import { parseEntityRef } from '@backstage/catalog-model';
import type {
  Explanation,
  ExplanationCandidate,
  ExplanationEvidence,
  ExplanationInput,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SERVICE = 'component:default/payments-gateway';
const ISSUERS = 'component:default/cart-api';
const BASELINE = 6 * HOUR;
const ISSUE = 30 * MINUTE;

/** A level with a ripple, another one from an instant on, and a gap. */
function stepped(
  at: number,
  before: number,
  after: number,
  onset = at,
): SeriesPoint[] {
  const count = (BASELINE + ISSUE) / (5 * MINUTE);
  return Array.from({ length: count }, (_, i): SeriesPoint => {
    const instant = at - BASELINE + i * 5 * MINUTE;
    const ripple = 1 + 0.04 * Math.sin(i * 1.7) + 0.02 * Math.cos(i * 0.6);
    const level = instant < onset ? before : after;
    return [instant, i === 20 ? null : level * ripple];
  });
}

function evidenceOf(
  at: number,
  given: Pick<
    ExplanationEvidence,
    'entityRef' | 'metricId' | 'metricTitle' | 'unit'
  > & { before: number; after: number },
  onset?: number,
): ExplanationEvidence {
  return { ...given, points: stepped(at, given.before, given.after, onset) };
}

function candidatesOf(at: number): ExplanationCandidate[] {
  const iso = (instant: number) => new Date(instant).toISOString();
  return [
    {
      rank: 1,
      kind: 'service',
      entityRef: ISSUERS,
      title: 'Cart API',
      at: iso(at - 4 * MINUTE),
      confidence: 0.54,
      reasons: [
        'Response time p95 of Cart API rose 4 minutes earlier, from 90 ms to 190 ms.',
        'Payments gateway calls it, one step away.',
      ],
      url: null,
      evidence: evidenceOf(
        at,
        {
          entityRef: ISSUERS,
          metricId: 'p95',
          metricTitle: 'Response time p95',
          unit: 's',
          before: 0.09,
          after: 0.19,
        },
        at - 4 * MINUTE,
      ),
      confirmed: null,
    },
    {
      rank: 2,
      kind: 'deployment',
      entityRef: SERVICE,
      title: 'Deployment v2.3 of Payments gateway',
      at: iso(at - 6 * MINUTE),
      confidence: 0.22,
      reasons: ['It ended 6 minutes before the response time rose.'],
      url: 'https://ci.example.com/runs/4711',
      evidence: null,
      confirmed: null,
    },
    {
      rank: 3,
      kind: 'unseen',
      entityRef: null,
      title: 'A service that you may not see',
      at: null,
      confidence: 0.09,
      reasons: ['It changed at about the same time.'],
      url: null,
      evidence: null,
      confirmed: null,
    },
  ];
}

/** What a pending explanation becomes; services that vary as usual have nothing to explain. */
export function explanationOf(pending: Explanation): Explanation {
  const { entityRef } = pending;
  if (parseEntityRef(entityRef).name !== 'payments-gateway') {
    return {
      ...pending,
      state: 'done',
      summary: 'Nothing degraded: the metric varied as usual.',
      unknown: 1,
      ruledOut: ['4 metrics of the service vary as usual.'],
    };
  }
  const at = Date.parse(pending.at);
  return {
    ...pending,
    state: 'done',
    metricId: pending.metricId ?? 'p95',
    metricTitle: pending.metricTitle ?? 'Response time p95',
    found: true,
    summary:
      'Response time p95 of Payments gateway rose from 210 ms to 340 ms. Cart API fits best as the cause (54%).',
    target: evidenceOf(at, {
      entityRef,
      metricId: 'p95',
      metricTitle: 'Response time p95',
      unit: 's',
      before: 0.21,
      after: 0.34,
    }),
    candidates: candidatesOf(at),
    unknown: 0.15,
    ruledOut: ['CPU in use varied as usual.', 'No flag was changed.'],
    unseen: 1,
    warnings: ['Delivery slots has no series, so it could not be looked at.'],
  };
}

/** An explanation that was just asked for. */
export function pendingExplanation(
  request: ExplanationInput,
  metricTitle: string | null,
  now: number,
  number: number,
): Explanation {
  const at = request.at ? Date.parse(request.at) : now;
  return {
    id: `explanation-${number}`,
    entityRef: request.entityRef,
    state: 'pending',
    trigger: 'person',
    createdAt: new Date(now).toISOString(),
    createdBy: 'user:default/guest',
    metricId: request.metricId ?? null,
    metricTitle,
    at: new Date(at).toISOString(),
    baselineStart: new Date(at - BASELINE).toISOString(),
    end: new Date(at + ISSUE).toISOString(),
    stepSeconds: 300,
    incident: request.incident ?? null,
    found: false,
    summary: '',
    target: null,
    candidates: [],
    unknown: null,
    ruledOut: [],
    unseen: 0,
    warnings: [],
    error: null,
  };
}

/** Earlier explanations of the demo, newest first: of an incident, one that failed, one that found nothing. */
export function demoExplanations(now: number): Explanation[] {
  const asked = (entityRef: string, hours: number, number: number) =>
    pendingExplanation(
      { entityRef, at: new Date(now - hours * HOUR).toISOString() },
      'Response time p95',
      now - hours * HOUR + 5 * MINUTE,
      number,
    );
  return [
    explanationOf({
      ...asked(SERVICE, 15, 3),
      trigger: 'incident',
      createdBy: 'hone-metrics',
      incident: { source: 'alertmanager', externalId: 'INC-412' },
    }),
    {
      ...asked(SERVICE, 40, 2),
      state: 'failed',
      error: 'prometheus did not answer within 10 s',
    },
    explanationOf(asked('component:default/delivery-slots', 60, 1)),
  ];
}
