import type {
  EvidenceGrade,
  Experiment,
  ExperimentDesign,
  ExperimentOutcome,
  ExperimentStatus,
  Hypothesis,
  Recommendation,
  ResolvedMetricUse,
  VerdictReason,
} from '@hone/backstage-plugin-experiments-common';
import { METRICS } from './demoMetrics';

/** What distinguishes one demo experiment from the others; everything else is derived. */
export interface DemoSpec {
  number: number;
  title: string;
  service: string;
  owner: string;
  design: ExperimentDesign;
  status: ExperimentStatus;
  outcome?: ExperimentOutcome;
  metric: ResolvedMetricUse;
  hypothesis: Hypothesis;
  /** Days since the start; undefined for drafts. */
  startedDaysAgo?: number;
  durationDays: number;
  verdict?: {
    recommendation: Recommendation;
    reason: VerdictReason;
    sentence: string;
    effect: number | null;
    interval: [number, number] | null;
    n: number;
    grade: EvidenceGrade;
    sealed?: boolean;
    stale?: boolean;
  };
  missing?: string[];
  /** What stands around it. */
  more?: Partial<Experiment>;
}

const group = (name: string) => `group:default/${name}`;
const component = (name: string) => `component:default/${name}`;

export const DEMO_SPECS: DemoSpec[] = [
  {
    number: 1,
    title: 'Review within half a working day',
    service: component('payments-gateway'),
    owner: group('checkout'),
    design: 'process',
    status: 'watching',
    outcome: 'shipped',
    metric: METRICS.leadTime,
    startedDaysAgo: 150,
    durationDays: 56,
    hypothesis: {
      problem:
        'A change waits 9 hours for its first review, a third of its lead time.',
      solution: 'Every review request is answered within half a working day.',
      metric: 'Change lead time from 41 h to below 33 h in 8 weeks',
    },
    verdict: {
      recommendation: 'ship',
      reason: 'primary-better',
      sentence:
        'Review within half a day cut change lead time by 21% [33% to 8% shorter] against 19 comparable services, guardrails held, evidence B: ship it.',
      effect: -0.21,
      interval: [-0.33, -0.08],
      n: 412,
      grade: 'B',
    },
  },
  {
    number: 3,
    title: 'One-page checkout',
    service: component('checkout-web'),
    owner: group('checkout'),
    design: 'ab',
    status: 'closed',
    outcome: 'shipped',
    metric: METRICS.conversion,
    startedDaysAgo: 80,
    durationDays: 21,
    hypothesis: {
      problem:
        '4 in 10 baskets are left between the second and the third checkout page.',
      solution: 'Address, delivery and payment on one page.',
      metric: 'Checkout conversion from 62% to above 63.5% in 3 weeks',
    },
    verdict: {
      recommendation: 'ship',
      reason: 'primary-better',
      sentence:
        'One-page checkout raised checkout conversion by 2.9% [1.1% to 4.6% more] over 76,016 users, guardrails held, evidence A: ship it.',
      effect: 0.029,
      interval: [0.011, 0.046],
      n: 76016,
      grade: 'A',
    },
  },
  {
    number: 4,
    title: 'Load-test gate before merge',
    service: component('orders-api'),
    owner: group('orders'),
    design: 'process',
    status: 'closed',
    outcome: 'stopped-learned',
    metric: METRICS.leadTime,
    startedDaysAgo: 120,
    durationDays: 56,
    hypothesis: {
      problem:
        'Two of five incidents were load problems that a test would have shown.',
      solution: 'A 10-minute load test before each merge.',
      metric: 'Failed changes from 11% to below 9% in 8 weeks',
    },
    verdict: {
      recommendation: 'inconclusive',
      reason: 'effect-too-small',
      sentence:
        'The load-test gate changed nothing we can see (lead time +3% [−6%, +13%]), evidence C: stop it and keep the 11 minutes per merge.',
      effect: 0.03,
      interval: [-0.06, 0.13],
      n: 120,
      grade: 'C',
    },
  },
  {
    number: 5,
    title: 'Connection pool v2',
    service: component('cart-api'),
    owner: group('checkout'),
    design: 'canary',
    status: 'closed',
    outcome: 'rolled-back',
    metric: METRICS.errors,
    startedDaysAgo: 40,
    durationDays: 1,
    hypothesis: {
      problem:
        'Connections to the cart database are opened anew for 30% of requests.',
      solution: 'A pool that keeps connections for 10 minutes.',
      metric: 'p95 latency from 180 ms to below 150 ms in 1 day',
    },
    verdict: {
      recommendation: 'rollback',
      reason: 'harm',
      sentence:
        'Errors on the canary were 3.9× the baseline [1.6× to 9.3×] after 36,810 requests, evidence A: rolled back at 25% traffic, 14 minutes after start.',
      effect: 2.9,
      interval: [0.6, 8.3],
      n: 36810,
      grade: 'A',
    },
  },
  {
    number: 6,
    title: 'GC tuning',
    service: component('ranking-service'),
    owner: group('search-browse'),
    design: 'canary',
    status: 'running',
    metric: METRICS.latency,
    startedDaysAgo: 0.4,
    durationDays: 1,
    hypothesis: {
      problem: 'Stop-the-world pauses of 200 ms hit one request in 50.',
      solution: 'A generational collector with a smaller young generation.',
      metric: 'p95 latency from 420 ms to below 380 ms in 1 day',
    },
    verdict: {
      recommendation: 'ship',
      reason: 'primary-better',
      sentence:
        'GC tuning cut p95 latency by 12% [19% to 5% shorter] against the stable pods, guardrails held, evidence A: ship it.',
      effect: -0.12,
      interval: [-0.19, -0.05],
      n: 2880,
      grade: 'A',
    },
  },
  {
    number: 7,
    title: 'Retry payments with jitter',
    service: component('payments-gateway'),
    owner: group('checkout'),
    design: 'ab',
    status: 'running',
    metric: METRICS.payments,
    startedDaysAgo: 11,
    durationDays: 18,
    hypothesis: {
      problem: 'Issuer time-outs cause retry storms that fail 1 in 9 payments.',
      solution: 'Retries wait 200 to 800 ms at random.',
      metric: 'Payment success from 88.1% to above 89% in 18 days',
    },
    verdict: {
      recommendation: 'extend',
      reason: 'too-early',
      sentence:
        'Too early: payment success +0.6% [−0.6%, +1.7%] at 61% of the planned sample; about 7 more days decide it.',
      effect: 0.006,
      interval: [-0.006, 0.017],
      n: 48210,
      grade: 'A',
    },
  },
  {
    number: 8,
    title: 'No-meeting Wednesday afternoons',
    service: component('edge-gateway'),
    owner: group('platform'),
    design: 'process',
    status: 'running',
    metric: METRICS.deploys,
    startedDaysAgo: 33,
    durationDays: 70,
    hypothesis: {
      problem: 'The longest block without a meeting is 50 minutes.',
      solution: 'No meetings on Wednesdays after 13:00.',
      metric: 'Deployments from 9 to above 11 a week in 10 weeks',
    },
    verdict: {
      recommendation: 'extend',
      reason: 'too-early',
      sentence:
        '5 of 10 weeks collected. Effects open at the end of the plan, so nobody stops on noise.',
      effect: null,
      interval: null,
      n: 5,
      grade: 'C',
      sealed: true,
    },
  },
  {
    number: 9,
    title: 'Delivery-slot suggestions',
    service: component('delivery-slots'),
    owner: group('orders'),
    design: 'ab',
    status: 'paused',
    metric: METRICS.conversion,
    startedDaysAgo: 9,
    durationDays: 14,
    hypothesis: {
      problem: 'One customer in five leaves at the slot picker.',
      solution: 'Three suggested slots above the calendar.',
      metric: 'Slot conversion from 80% to above 82% in 2 weeks',
    },
    verdict: {
      recommendation: 'invalid',
      reason: 'srm',
      sentence:
        '51.5% of users got variant B instead of 50% (chance below 1 in a billion): fix assignment before reading any result.',
      effect: null,
      interval: null,
      n: 41491,
      grade: 'D',
    },
  },
  {
    number: 10,
    title: 'Blue/green for the orders database',
    service: component('orders-api'),
    owner: group('orders'),
    design: 'canary',
    status: 'in-review',
    metric: METRICS.errors,
    durationDays: 2,
    hypothesis: {
      problem: 'A schema change takes the orders API down for 4 minutes.',
      solution: 'Two databases and a switch.',
      metric: 'Failed orders from 0.4% to below 0.1% in 2 days',
    },
  },
  {
    number: 12,
    title: 'Pair on-call hand-over',
    service: component('payments-gateway'),
    owner: group('checkout'),
    design: 'process',
    status: 'draft',
    metric: METRICS.leadTime,
    durationDays: 42,
    hypothesis: {
      problem: 'Half of the night pages are about what the last shift knew.',
      solution: 'Both on-call engineers talk for 15 minutes at each hand-over.',
      metric: 'Time to restore from 64 min to below 50 min in 6 weeks',
    },
    missing: [
      'A guardrail metric is missing: say what must not get worse.',
      'The length of the trial is missing.',
    ],
  },
  {
    number: 13,
    title: 'Quarantine flaky tests',
    service: component('search-api'),
    owner: group('search-browse'),
    design: 'process',
    status: 'decide',
    metric: METRICS.reruns,
    startedDaysAgo: 62,
    durationDays: 56,
    hypothesis: {
      problem: '1 in 5 builds is re-run; 11 minutes are lost each time.',
      solution: 'A test that flips twice is quarantined; its owner has 5 days.',
      metric: 'CI re-run rate from 21% to below 15% in 8 weeks',
    },
    verdict: {
      recommendation: 'ship',
      reason: 'primary-better',
      sentence:
        'Quarantine cut CI re-runs by 34% [47% to 19% fewer] against 20 comparable services, guardrails held, evidence B: ship it.',
      effect: -0.34,
      interval: [-0.47, -0.19],
      n: 448,
      grade: 'B',
    },
  },
  {
    number: 14,
    title: 'Auto-assign reviewers',
    service: component('login-service'),
    owner: group('identity-risk'),
    design: 'process',
    status: 'closed',
    outcome: 'inconclusive',
    metric: METRICS.leadTime,
    startedDaysAgo: 95,
    durationDays: 28,
    hypothesis: {
      problem: 'A third of the changes has no reviewer after a day.',
      solution: 'A rota assigns two reviewers at once.',
      metric: 'Change lead time from 30 h to below 27 h in 4 weeks',
    },
    verdict: {
      recommendation: 'inconclusive',
      reason: 'low-power',
      sentence:
        'Before and after only: 12% shorter, but 9 points of that is the bounce you expect after a bad month, evidence D.',
      effect: -0.12,
      interval: [-0.29, 0.06],
      n: 61,
      grade: 'D',
    },
  },
  {
    number: 15,
    title: 'Cache price look-ups',
    service: component('pricing-engine'),
    owner: group('checkout'),
    design: 'canary',
    status: 'running',
    metric: METRICS.latency,
    startedDaysAgo: 1,
    durationDays: 2,
    hypothesis: {
      problem: 'Each basket reads the same 40 prices again.',
      solution: 'A cache of one minute in front of the price store.',
      metric: 'p95 latency from 95 ms to below 80 ms in 2 days',
    },
    verdict: {
      recommendation: 'extend',
      reason: 'too-early',
      sentence:
        'Too early: p95 latency −4% [−13%, +6%] at 50% of the plan; about 1 more day decides it.',
      effect: -0.04,
      interval: [-0.13, 0.06],
      n: 1400,
      grade: 'A',
      stale: true,
    },
  },
];
