import type {
  Idea,
  IdeaFactors,
  IdeaNature,
  IdeaSourceType,
} from '@hone/backstage-plugin-experiments-common';

/** What distinguishes one demo idea from the others; everything else is derived. */
export interface IdeaSpec {
  number: number;
  title: string;
  service: string | null;
  owner: string;
  nature: IdeaNature | null;
  source: IdeaSourceType;
  label?: string;
  problem: string;
  solution: string;
  metric: string;
  factors: IdeaFactors;
  votes: number;
  status?: Idea['status'];
  experiment?: Idea['experiments'][number];
  ageDays: number;
}

const group = (name: string) => `group:default/${name}`;
const component = (name: string) => `component:default/${name}`;
const UNIT = 'user-minutes';

export const DEMO_IDEAS: IdeaSpec[] = [
  {
    number: 17,
    title: 'Circuit breaker on issuer calls',
    service: component('payments-gateway'),
    owner: group('checkout'),
    nature: 'systemic',
    source: 'post-mortem',
    label: '5 incidents',
    problem:
      'Five retry storms in a year began with a slow issuer; 0.7 are expected.',
    solution: 'Calls to an issuer stop for 30 seconds after 5 time-outs.',
    metric: 'Issuer time-out minutes from 310 to below 150 a month in 6 weeks',
    factors: {
      ratePerMonth: 0.45,
      impact: 3900,
      impactUnit: UNIT,
      probability: 0.55,
      effortDays: 3,
    },
    votes: 0,
    ageDays: 12,
  },
  {
    number: 18,
    title: 'Expand and contract migrations only',
    service: component('orders-api'),
    owner: group('orders'),
    nature: 'systemic',
    source: 'post-mortem',
    label: '4 incidents',
    problem: 'A schema change takes the orders API down for 4 minutes.',
    solution:
      'Every schema change is split into an expand and a contract step.',
    metric: 'Failed changes from 11% to below 7% in 8 weeks',
    factors: {
      ratePerMonth: 0.35,
      impact: 2600,
      impactUnit: UNIT,
      probability: 0.6,
      effortDays: 5,
    },
    votes: 0,
    ageDays: 30,
  },
  {
    number: 19,
    title: 'Pair on-call hand-over',
    service: component('payments-gateway'),
    owner: group('checkout'),
    nature: 'systemic',
    source: 'retrospective',
    label: 'Retro of 2 October',
    problem: 'Half of the night pages are about what the last shift knew.',
    solution: 'Both on-call engineers talk for 15 minutes at each hand-over.',
    metric: 'Time to restore from 64 min to below 50 min in 6 weeks',
    factors: {
      ratePerMonth: 2,
      impact: 80,
      impactUnit: UNIT,
      probability: 0.5,
      effortDays: 1,
    },
    votes: 6,
    status: 'trying',
    experiment: { key: 'EXP-012', title: 'Pair on-call hand-over' },
    ageDays: 20,
  },
  {
    number: 20,
    title: 'Raise the issuer time-out to 10 seconds',
    service: component('payments-gateway'),
    owner: group('checkout'),
    nature: 'quick-fix',
    source: 'post-mortem',
    label: 'PM-041',
    problem: 'The issuer answers after 6 seconds when it is busy.',
    solution: 'Wait for 10 seconds instead of 5.',
    metric: 'Issuer time-outs from 2.1% to below 1% in 2 weeks',
    factors: {
      ratePerMonth: 0.45,
      impact: 300,
      impactUnit: UNIT,
      probability: 0.3,
      effortDays: 1,
    },
    votes: 1,
    ageDays: 8,
  },
  {
    number: 21,
    title: 'Calendar of delivery slots from a cache',
    service: component('delivery-slots'),
    owner: group('orders'),
    nature: null,
    source: 'coach',
    problem: 'Each view of the slot picker reads 14 days from the database.',
    solution: 'A cache of one minute in front of the slot store.',
    metric: 'p95 latency from 380 ms to below 200 ms in 2 weeks',
    factors: {
      ratePerMonth: 30,
      impact: 9,
      impactUnit: UNIT,
      effortDays: 4,
    },
    votes: 0,
    ageDays: 4,
  },
  {
    number: 22,
    title: 'Take "Review within half a working day" back for four weeks',
    service: component('payments-gateway'),
    owner: group('checkout'),
    nature: 'systemic',
    source: 'watch',
    label: 'EXP-001, day 90',
    problem: 'The effect of EXP-001 is gone 90 days after it was shipped.',
    solution: 'Reviews are answered as before for four weeks.',
    metric: 'Change lead time stays below 33 h in 4 weeks',
    factors: {
      ratePerMonth: 1,
      impact: 120,
      impactUnit: UNIT,
      probability: 0.5,
      effortDays: 2,
    },
    votes: 0,
    ageDays: 3,
  },
  {
    number: 23,
    title: 'Rewrite the deploy scripts in one tool',
    service: null,
    owner: group('search-browse'),
    nature: 'systemic',
    source: 'retrospective',
    problem: 'Deploy scripts exist in three languages.',
    solution: 'One tool for all of them.',
    metric: '',
    factors: { effortDays: 20 },
    votes: 2,
    ageDays: 97,
  },
  {
    number: 24,
    title: 'Circuit breakers for slow issuers',
    service: component('payments-gateway'),
    owner: group('checkout'),
    nature: null,
    source: 'person',
    problem: 'A slow issuer takes all payments down.',
    solution: 'A circuit breaker for each issuer.',
    metric: 'Issuer time-out minutes below 150 a month',
    factors: {},
    votes: 0,
    ageDays: 1,
  },
  {
    number: 25,
    title: 'Smaller batches in the catalog import',
    service: component('catalog-ingest'),
    owner: group('search-browse'),
    nature: 'systemic',
    source: 'sprint',
    label: 'Sprint 14',
    problem: 'A broken row sends 10,000 products back.',
    solution: 'Batches of 200 rows, each committed on its own.',
    metric: 'Failed imports from 6% to below 2% in 4 weeks',
    factors: {
      ratePerMonth: 1.5,
      impact: 60,
      impactUnit: UNIT,
      probability: 0.7,
      effortDays: 2,
    },
    votes: 3,
    ageDays: 41,
  },
];

/** Ideas that were done before, so that the balance of quick fixes and systemic changes has something to count. */
export function doneIdeas(systemic: number, quickFix: number): IdeaSpec[] {
  return Array.from({ length: systemic + quickFix }, (_, index) => ({
    number: 100 + index,
    title: `Action ${index + 1} of a post-mortem`,
    service: component('orders-api'),
    owner: group('orders'),
    nature: index < systemic ? 'systemic' : 'quick-fix',
    source: 'post-mortem',
    problem: 'An incident.',
    solution: 'An action.',
    metric: '',
    factors: {},
    votes: 0,
    status: 'done',
    ageDays: 20 + index,
  }));
}
