import { SERVICES, serviceRef, teamRef } from '../organisation/teams';
import { FLAG_WAVES, FLAG_WAVE_STARTS, TREATED } from '../simulation/effects';
import {
  dayStart,
  daysAgo,
  step,
  WEEK,
  type DemoContext,
  type DemoExperiment,
} from './context';

function processPlan(
  weeks: number,
  baselineWeeks: number,
  sealEffects: boolean,
) {
  return {
    durationSeconds: weeks * WEEK,
    minimumDurationSeconds: Math.min(2, weeks) * WEEK,
    baselineSeconds: baselineWeeks * WEEK,
    stepSeconds: WEEK,
    alpha: 0.05,
    randomized: false,
    sealEffects,
  };
}

function treated(services: string[]) {
  return { name: 'treated', entityRefs: services.map(serviceRef) };
}

/** All services but these, as the control. */
function peersOf(...groups: string[][]) {
  const others = SERVICES.filter(name => !groups.flat().includes(name));
  return { name: 'peers', entityRefs: others.map(serviceRef) };
}

function guardrail({ metricIds }: DemoContext) {
  return {
    role: 'guardrail' as const,
    metricId: metricIds.escapedDefects,
    margin: 0.25,
  };
}

const reviewHalfDay: DemoExperiment = context => ({
  externalId: 'EXP-001',
  key: 'EXP-001',
  experiment: {
    title: 'Review within half a working day',
    entityRef: serviceRef('payments-gateway'),
    ownerRef: teamRef('checkout'),
    design: 'process',
    hypothesis: {
      problem:
        'Changes wait a day and a half for a first review; the retrospective named it three sprints in a row.',
      solution:
        'Reviews are answered within half a working day; a rotating reviewer is on duty.',
      metric: 'Change lead time falls by at least 15% within 8 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.leadTime,
        minimumEffect: 0.1,
      },
      guardrail(context),
    ],
    treated: treated(TREATED.review),
    // Another trial on the same metric would touch the control.
    control: peersOf(TREATED.review, TREATED.loadTest),
    plan: processPlan(8, 28, false),
    tags: ['review', 'lead-time'],
  },
  history: [
    step('start', dayStart(context, 146), 'checkout-engineer-1'),
    step('conclude', dayStart(context, 90), 'checkout-engineer-1'),
    step('decide', daysAgo(context, 89), 'checkout-manager', {
      decision: 'ship',
      reason:
        'Lead time fell by a fifth and escaped defects stayed within their margin.',
    }),
  ],
});

const trunkBased: DemoExperiment = context => ({
  externalId: 'EXP-002',
  key: 'EXP-002',
  experiment: {
    title: 'Trunk-based development with flags',
    entityRef: serviceRef('edge-gateway'),
    ownerRef: teamRef('platform'),
    design: 'stepped-wedge',
    hypothesis: {
      problem: 'Long-lived branches delay releases and make merges risky.',
      solution:
        'Work goes to trunk daily, unfinished work hides behind flags; four services start every four weeks, in random order.',
      metric: 'Deployments per day rise by at least 10% within 12 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.deployments,
        minimumEffect: 0.1,
      },
      guardrail(context),
    ],
    treated: treated(TREATED.flags),
    control: null,
    plan: {
      ...processPlan(12, 24, true),
      randomized: true,
      waves: {
        count: FLAG_WAVES.length,
        periodSeconds: (12 / FLAG_WAVES.length) * WEEK,
      },
    },
    tags: ['trunk-based', 'flags'],
  },
  waves: FLAG_WAVES.flatMap((services, i) =>
    services.map(name => ({ entityRef: serviceRef(name), wave: i + 1 })),
  ),
  history: [
    step(
      'start',
      dayStart(context, FLAG_WAVE_STARTS[0]),
      'platform-engineer-1',
    ),
    step('conclude', dayStart(context, 96), 'platform-engineer-1'),
    step('decide', daysAgo(context, 94), 'platform-manager', {
      decision: 'ship',
      reason: 'Twelve services ship more often and no guardrail moved.',
    }),
  ],
});

const loadTestGate: DemoExperiment = context => ({
  externalId: 'EXP-004',
  key: 'EXP-004',
  experiment: {
    title: 'Load-test gate before merge',
    entityRef: serviceRef('orders-api'),
    ownerRef: teamRef('orders'),
    design: 'process',
    hypothesis: {
      problem:
        'Performance regressions are found days after the merge and hold up the release.',
      solution: 'A load test of 11 minutes gates each merge to orders-api.',
      metric: 'Change lead time falls by at least 10% within 10 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.leadTime,
        minimumEffect: 0.1,
      },
      guardrail(context),
    ],
    treated: treated(TREATED.loadTest),
    control: null,
    plan: processPlan(10, 26, false),
    tags: ['testing'],
  },
  history: [
    step('start', dayStart(context, 133), 'orders-engineer-3'),
    step('conclude', dayStart(context, 63), 'orders-engineer-3'),
    step('decide', daysAgo(context, 61), 'orders-manager', {
      decision: 'stop-learned',
      reason:
        'It changed nothing that we can see; we keep the 11 minutes per merge.',
    }),
  ],
});

const quietWednesdays: DemoExperiment = context => ({
  externalId: 'EXP-008',
  key: 'EXP-008',
  experiment: {
    title: 'No-meeting Wednesday afternoons',
    entityRef: serviceRef('edge-gateway'),
    ownerRef: teamRef('platform'),
    design: 'process',
    hypothesis: {
      problem: 'Half of the afternoons have no two free hours in a row.',
      solution: 'Platform and Data keep Wednesday afternoons free of meetings.',
      metric: 'Change lead time falls by at least 10% within 10 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.leadTime,
        minimumEffect: 0.1,
      },
      guardrail(context),
    ],
    treated: treated(TREATED.meetings),
    control: null,
    plan: processPlan(10, 30, true),
    tags: ['focus'],
  },
  history: [step('start', dayStart(context, 31), 'platform-engineer-2')],
});

const quarantine: DemoExperiment = context => ({
  externalId: 'EXP-013',
  key: 'EXP-013',
  experiment: {
    title: 'Quarantine flaky tests',
    entityRef: serviceRef('search-api'),
    ownerRef: teamRef('search-browse'),
    design: 'process',
    hypothesis: {
      problem: 'One in five builds is run again; each re-run costs 11 minutes.',
      solution:
        'A test goes to quarantine after two flips; its owner has 5 days.',
      metric: 'CI re-run rate falls from 21% to below 15% within 8 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.ciReruns,
        minimumEffect: 0.15,
      },
      guardrail(context),
    ],
    treated: treated(TREATED.quarantine),
    control: peersOf(TREATED.quarantine),
    plan: processPlan(8, 28, false),
    tags: ['ci', 'flaky-tests'],
  },
  history: [
    step('start', dayStart(context, 62), 'search-browse-engineer-1'),
    step('conclude', dayStart(context, 6), 'search-browse-engineer-1'),
  ],
});

const autoAssign: DemoExperiment = context => ({
  externalId: 'EXP-014',
  key: 'EXP-014',
  experiment: {
    title: 'Auto-assign reviewers',
    entityRef: serviceRef('fraud-scoring'),
    ownerRef: teamRef('identity-risk'),
    design: 'process',
    hypothesis: {
      problem: 'Review requests without a named reviewer wait longest.',
      solution: 'A bot assigns the reviewer with the fewest open reviews.',
      metric: 'Change lead time falls by at least 10% within 3 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.leadTime,
        minimumEffect: 0.1,
      },
    ],
    treated: treated(TREATED.reviewers),
    control: null,
    plan: processPlan(3, 11, false),
    tags: ['review'],
  },
  history: [
    step('start', dayStart(context, 77), 'identity-risk-engineer-2'),
    step('conclude', dayStart(context, 56), 'identity-risk-engineer-2'),
    step('decide', daysAgo(context, 55), 'identity-risk-manager', {
      decision: 'inconclusive',
      reason:
        'Before and after only, over three weeks; the bounce after a bad month explains most of it.',
    }),
  ],
});

/** Trials of ways of working, judged against services without the change, or the services' own past. */
export const PROCESS_TRIALS: DemoExperiment[] = [
  reviewHalfDay,
  trunkBased,
  loadTestGate,
  quietWednesdays,
  quarantine,
  autoAssign,
];
