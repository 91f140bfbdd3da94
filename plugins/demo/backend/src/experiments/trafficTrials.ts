import { serviceRef, teamRef } from '../organisation/teams';
import {
  dayStart,
  daysAgo,
  minutesAgo,
  SECONDS_PER_DAY,
  step,
  type DemoExperiment,
} from './context';

function splitPlan(days: number) {
  return {
    durationSeconds: days * SECONDS_PER_DAY,
    minimumDurationSeconds: 7 * SECONDS_PER_DAY,
    stepSeconds: SECONDS_PER_DAY,
    alpha: 0.05,
    randomized: true,
  };
}

const onePageCheckout: DemoExperiment = context => ({
  externalId: 'EXP-003',
  key: 'EXP-003',
  experiment: {
    title: 'One-page checkout',
    entityRef: serviceRef('checkout-web'),
    ownerRef: teamRef('checkout'),
    design: 'ab',
    hypothesis: {
      problem:
        'More than a third of started checkouts are abandoned between its four pages.',
      solution: 'Address, slot and payment stand on one page.',
      metric:
        'Checkout conversion rises by at least 2% relative within 4 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.conversion,
        minimumEffect: 0.02,
      },
    ],
    treated: { name: 'one-page', share: 0.5 },
    control: { name: 'four-pages', share: 0.5 },
    plan: splitPlan(28),
    tags: ['checkout'],
  },
  history: [
    step('start', dayStart(context, 210), 'checkout-engineer-2'),
    step('conclude', dayStart(context, 182), 'checkout-engineer-2'),
    step('decide', daysAgo(context, 181), 'checkout-owner', {
      decision: 'ship',
      reason: 'Conversion rose by about 3%, clear of zero.',
    }),
  ],
});

const connectionPool: DemoExperiment = context => ({
  externalId: 'EXP-005',
  key: 'EXP-005',
  experiment: {
    title: 'cart-api connection pool v2',
    entityRef: serviceRef('cart-api'),
    ownerRef: teamRef('checkout'),
    design: 'canary',
    hypothesis: {
      problem: 'The pool of cart-api runs dry at the evening peak.',
      solution: 'Pool v2 shares connections between shards.',
      metric:
        'Request errors do not rise while the pool serves a quarter of the traffic.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.errorRate,
        minimumEffect: 0.1,
      },
    ],
    treated: { name: 'canary' },
    control: { name: 'stable' },
    plan: {
      durationSeconds: 3600,
      minimumDurationSeconds: 600,
      stepSeconds: 60,
      alpha: 0.05,
      randomized: true,
    },
    tags: ['canary'],
  },
  history: [
    step('start', daysAgo(context, 43, 10), 'checkout-engineer-3'),
    step(
      'conclude',
      new Date(
        Date.parse(daysAgo(context, 43, 10)) + 14 * 60_000,
      ).toISOString(),
      'checkout-engineer-3',
    ),
    step(
      'decide',
      new Date(
        Date.parse(daysAgo(context, 43, 10)) + 20 * 60_000,
      ).toISOString(),
      'release-lead',
      {
        decision: 'roll-back',
        reason:
          'Errors on the canary were several times those of the stable version.',
      },
    ),
  ],
});

const gcTuning: DemoExperiment = context => ({
  externalId: 'EXP-006',
  key: 'EXP-006',
  experiment: {
    title: 'ranking-service GC tuning',
    entityRef: serviceRef('ranking-service'),
    ownerRef: teamRef('search-browse'),
    design: 'canary',
    hypothesis: {
      problem: 'Garbage collection pauses stretch the slowest requests.',
      solution: 'A region-based collector with a pause target of 50 ms.',
      metric: 'p95 latency falls by at least 5% at the same traffic.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.latency,
        minimumEffect: 0.05,
      },
      { role: 'guardrail', metricId: context.metricIds.errorRate, margin: 0.5 },
    ],
    treated: { name: 'canary' },
    control: { name: 'stable' },
    plan: {
      durationSeconds: 2400,
      minimumDurationSeconds: 1200,
      stepSeconds: 15,
      alpha: 0.05,
      randomized: true,
    },
    tags: ['canary', 'live'],
  },
  history: [step('start', minutesAgo(context, 6), 'search-browse-engineer-2')],
});

const retryJitter: DemoExperiment = context => ({
  externalId: 'EXP-007',
  key: 'EXP-007',
  experiment: {
    title: 'Retry payments with jitter',
    entityRef: serviceRef('payments-gateway'),
    ownerRef: teamRef('checkout'),
    design: 'ab',
    hypothesis: {
      problem:
        'Issuer time-outs cause retry storms that triple the load of the gateway.',
      solution: 'Retries wait a random time and stop after the second.',
      metric: 'Payment success rises by at least 1% relative within 18 days.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.paymentSuccess,
        minimumEffect: 0.01,
      },
    ],
    treated: { name: 'jitter', share: 0.5 },
    control: { name: 'immediate', share: 0.5 },
    plan: splitPlan(18),
    tags: ['payments', 'resilience'],
  },
  history: [step('start', dayStart(context, 11), 'checkout-engineer-1')],
});

const slotSuggestions: DemoExperiment = context => ({
  externalId: 'EXP-009',
  key: 'EXP-009',
  experiment: {
    title: 'Delivery-slot suggestions',
    entityRef: serviceRef('delivery-slots'),
    ownerRef: teamRef('orders'),
    design: 'ab',
    hypothesis: {
      problem:
        'A third of users leave the list of delivery slots without a choice.',
      solution: 'Three suggested slots stand above the list.',
      metric:
        'Users who choose a slot in the first minute rise by at least 5% relative.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.slotSelection,
        minimumEffect: 0.05,
      },
    ],
    treated: { name: 'suggested', share: 0.5 },
    control: { name: 'list', share: 0.5 },
    plan: splitPlan(21),
    tags: ['orders'],
  },
  history: [
    step('start', dayStart(context, 13), 'orders-engineer-1'),
    step('pause', daysAgo(context, 1, 8), 'orders-engineer-1', {
      reason:
        'Paused by guard: the arms do not have equal shares of the users.',
    }),
  ],
});

/** Trials that split traffic. */
export const TRAFFIC_TRIALS: DemoExperiment[] = [
  onePageCheckout,
  connectionPool,
  gcTuning,
  retryJitter,
  slotSuggestions,
];
