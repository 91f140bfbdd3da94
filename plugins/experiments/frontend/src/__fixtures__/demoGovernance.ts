import type {
  Approval,
  Experiment,
  GateHealth,
  Governance,
  PlanAssessment,
  RiskAssessment,
  SeatState,
} from '@hone/backstage-plugin-experiments-common';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const DEMO_HASH = `7c1e${'5b0a94d2f6c8'.repeat(5)}`;

/** A plan that starts by itself. */
export const LOW_RISK: RiskAssessment = {
  tier: 'T0',
  score: 8,
  scoreTier: 'T0',
  contributions: [
    {
      factor: 'criticality',
      points: 0,
      detail: 'tier-3 service',
      unknown: false,
    },
    {
      factor: 'noEarlierTrial',
      points: 8,
      detail: 'no earlier trial like it',
      unknown: false,
    },
  ],
  floors: [],
  autonomy: null,
  policyVersion: 0,
};

/** The plan of EXP-010. */
export const HIGH_RISK: RiskAssessment = {
  tier: 'T3',
  score: 71,
  scoreTier: 'T3',
  contributions: [
    ['criticality', 15, 'tier-1 service'],
    ['dataClasses', 20, 'payment data'],
    ['schemaChange', 18, 'schema change'],
    ['dependents', 10, '14 dependents'],
    ['noEarlierTrial', 8, 'no earlier trial like it'],
    ['guardrailsCannotTell', 0, 'guardrails can tell a harm of their margins'],
  ].map(([factor, points, detail]) => ({
    factor: String(factor),
    points: Number(points),
    detail: String(detail),
    unknown: false,
  })),
  floors: [
    {
      rule: 'data class = payment',
      tier: 'T3',
      detail: 'touches payment data',
    },
  ],
  autonomy: null,
  policyVersion: 3,
};

export const STARTS_ALONE: PlanAssessment = {
  mode: 'enforce',
  assessment: LOW_RISK,
  seats: [],
  sentence: 'T0: starts by itself',
  wouldVoid: [],
};

function approval(seat: string, actor: string, now: number): Approval {
  return {
    id: `approval-${seat}`,
    seat,
    actor,
    actsFor: null,
    verdict: 'approve',
    reason: null,
    at: new Date(now - 5 * HOUR).toISOString(),
    expiresAt: new Date(now + 13 * DAY).toISOString(),
    boundHash: DEMO_HASH,
  };
}

export function demoSeat(
  seat: string,
  title: string,
  given: Approval[],
  now: number,
): SeatState {
  const isFilled = given.length > 0;
  return {
    requirement: {
      seat,
      title,
      count: 1,
      groupRefs: [`group:default/${seat}`],
      deadlineHours: 24,
      escalationRefs: [],
    },
    state: isFilled ? 'filled' : 'open',
    approvals: given,
    askedAt: new Date(now - 8 * HOUR).toISOString(),
    dueAt: isFilled ? null : new Date(now + 16 * HOUR).toISOString(),
    escalated: false,
    mayJudge: !isFilled,
    whyNot: null,
    actsFor: null,
    changes: null,
  };
}

/** What an experiment needs: three seats for one in review, of which two are filled, and nothing for the others. */
export function demoGovernance(
  experiment: Experiment,
  now: number,
): Governance {
  const { key, title, status, revision, ownerRef } = experiment;
  const isReviewed = status === 'in-review';
  return {
    key,
    title,
    status,
    revision,
    ownerRef,
    mode: 'enforce',
    assessment: isReviewed ? HIGH_RISK : LOW_RISK,
    risk: isReviewed
      ? {
          dataClasses: ['payment'],
          schemaChange: true,
          reversal: 'switch',
          rehearsed: true,
          personDays: 12,
        }
      : {},
    boundHash: DEMO_HASH,
    seats: isReviewed
      ? [
          demoSeat('em', 'EM', [approval('em', 'user:default/em-1', now)], now),
          demoSeat('qa', 'QA', [approval('qa', 'user:default/qa-1', now)], now),
          demoSeat('sec', 'Sec', [], now),
        ]
      : [],
    voidApprovals: [],
    questions: [],
    wouldPass: !isReviewed,
    obstacles: isReviewed
      ? [
          {
            kind: 'approvals',
            sentence: 'Sec has not approved: members of group:default/sec can.',
          },
        ]
      : [],
    budgets: isReviewed
      ? [
          {
            what: 'personDays',
            ownerRef: ownerRef ?? 'group:default/orders',
            quarter: '2026-Q4',
            cap: 60,
            used: 20,
            asked: 12,
          },
        ]
      : [],
    contributors: ['user:default/guest'],
    breakGlass: null,
    breakGlassOffer: {
      allowed: isReviewed,
      whyNot: isReviewed ? null : 'Nothing stands in the way of the start.',
      confirmationCode: isReviewed ? 'code-1' : null,
      notifyRefs: ['group:default/engineering-managers'],
      reviewDays: 5,
    },
  };
}

/** A log in which QA never found anything. */
export function demoHealth(now: number, days: number): GateHealth {
  return {
    since: new Date(now - days * DAY).toISOString(),
    until: new Date(now).toISOString(),
    entries: 312,
    seats: [
      {
        seat: 'qa',
        n: 61,
        latencyHoursP50: 3.5,
        latencyHoursP90: 22,
        underMinute: 14,
        rejected: 0,
        sentence: 'Nothing was rejected in 61 verdicts.',
      },
      {
        seat: 'sec',
        n: 4,
        latencyHoursP50: null,
        latencyHoursP90: null,
        underMinute: 0,
        rejected: 1,
        sentence:
          'Not enough data: 4 verdicts, from 10 on something can be said.',
      },
    ],
    paths: [
      {
        path: 'automatic',
        scoreFrom: 0,
        scoreTo: 20,
        n: 160,
        failed: 11,
        rate: 0.069,
        low: 0.039,
        high: 0.119,
      },
      {
        path: 'break-glass',
        scoreFrom: 20,
        scoreTo: null,
        n: 3,
        failed: 1,
        rate: null,
        low: null,
        high: null,
      },
    ],
    proposals: [
      {
        seat: 'qa',
        tier: 'T2',
        n: 61,
        sentence:
          'The seat qa found nothing in 61 reviews of T2 plans, so it finds something in 6% of them at most. Try removing it for T2.',
      },
    ],
  };
}
