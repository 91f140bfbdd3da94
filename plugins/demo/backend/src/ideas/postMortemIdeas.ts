import { USER_MINUTES, type DemoIdea } from './types';

const fromIncidents = {
  source: 'post-mortem',
} as const;

/** What post-mortems proposed; the impact is what one incident cost. */
export const POST_MORTEM_IDEAS: DemoIdea[] = [
  {
    ...fromIncidents,
    ref: 'circuit-breaker',
    title: 'Circuit breaker on issuer calls',
    service: 'payments-gateway',
    problem:
      'When a card issuer slows down, calls pile up and are retried until the gateway itself times out.',
    solution:
      'A circuit breaker per issuer opens after five time-outs in ten seconds and answers at once.',
    metric: 'Payment success during issuer slowness rises by at least 1%.',
    measuredBy: 'paymentSuccess',
    nature: 'systemic',
    label: '5 incidents',
    factors: {
      ratePerMonth: 0.45,
      impact: 3900,
      impactUnit: USER_MINUTES,
      probability: 0.55,
      effortDays: 3,
    },
  },
  {
    ...fromIncidents,
    ref: 'expand-contract',
    title: 'Expand/contract migrations only',
    service: 'orders-api',
    problem:
      'Schema changes that old and new code cannot share took the orders API down.',
    solution:
      'A migration only adds; what is no longer used is removed one release later. A check refuses the rest.',
    metric: 'Change failures caused by migrations fall by at least half.',
    measuredBy: 'escapedDefects',
    nature: 'systemic',
    label: '4 incidents, PM',
    factors: {
      ratePerMonth: 0.35,
      impact: 2600,
      impactUnit: USER_MINUTES,
      probability: 0.6,
      effortDays: 5,
    },
  },
  {
    ...fromIncidents,
    ref: 'retry-budget',
    title: 'Retry budget for every client of the gateway',
    service: 'payments-gateway',
    problem:
      'Each layer retries three times, so one failed call becomes twenty-seven.',
    solution: 'Clients may retry one call in ten, counted per minute.',
    nature: 'systemic',
    label: '2 incidents',
    factors: {
      ratePerMonth: 0.2,
      impact: 3900,
      impactUnit: USER_MINUTES,
      probability: 0.5,
      effortDays: 6,
    },
  },
  {
    ...fromIncidents,
    ref: 'longer-timeout',
    title: 'Raise the issuer time-out to eight seconds',
    service: 'payments-gateway',
    problem: 'Slow issuers answer after the time-out of five seconds.',
    solution: 'A time-out of eight seconds.',
    nature: 'quick-fix',
    label: '3 incidents',
    factors: {
      ratePerMonth: 0.25,
      impact: 1200,
      impactUnit: USER_MINUTES,
      probability: 0.15,
      effortDays: 1,
    },
  },
  {
    ...fromIncidents,
    ref: 'stock-alert',
    title: 'Alert when warehouse stock is older than ten minutes',
    service: 'warehouse-sync',
    problem: 'Orders were taken for goods that had been sold out for an hour.',
    solution: 'An alert on the age of the newest stock message.',
    nature: 'quick-fix',
    label: '2 incidents',
    factors: {
      ratePerMonth: 0.2,
      impact: 900,
      impactUnit: USER_MINUTES,
      probability: 0.4,
      effortDays: 1,
    },
  },
  {
    ...fromIncidents,
    ref: 'connection-limit',
    title: 'Connection limits that follow the pool of the database',
    service: 'cart-api',
    problem:
      'More instances of the cart open more connections than the database takes.',
    solution:
      'The limit per instance is computed from the number of instances.',
    metric: 'Request errors do not rise when the cart scales out.',
    measuredBy: 'errorRate',
    nature: 'systemic',
    label: '1 incident',
    factors: {
      ratePerMonth: 0.1,
      impact: 2400,
      impactUnit: USER_MINUTES,
      effortDays: 4,
    },
  },
  {
    ...fromIncidents,
    ref: 'runbook-search',
    title: 'Runbook for stale search results',
    service: 'search-api',
    problem: 'Finding out that the index was stale took forty minutes.',
    solution: 'A runbook with the three queries that tell.',
    nature: 'quick-fix',
    label: '1 incident',
    factors: {
      ratePerMonth: 0.08,
      impact: 700,
      impactUnit: USER_MINUTES,
      probability: 0.3,
      effortDays: 1,
    },
  },
];
