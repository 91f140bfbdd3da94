import { serviceRef, teamRef } from '../organisation/teams';
import { approval, daysAgo, step, WEEK, type DemoExperiment } from './context';

const blueGreen: DemoExperiment = context => ({
  externalId: 'EXP-010',
  key: 'EXP-010',
  experiment: {
    title: 'Blue/green for the orders database',
    entityRef: serviceRef('orders-api'),
    ownerRef: teamRef('orders'),
    design: 'canary',
    hypothesis: {
      problem:
        'Schema changes lock the orders table; four incidents in a year started there.',
      solution:
        'Schema changes go to a green copy that takes over within two minutes.',
      metric:
        'Request errors stay within 10% of the blue side during the switch.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.errorRate,
        minimumEffect: 0.1,
      },
      { role: 'guardrail', metricId: context.metricIds.latency, margin: 0.1 },
    ],
    treated: { name: 'green', selector: { side: 'green' } },
    control: { name: 'blue', selector: { side: 'blue' } },
    plan: {
      durationSeconds: 4 * 3600,
      minimumDurationSeconds: 3600,
      stepSeconds: 60,
      randomized: false,
    },
    risk: {
      dataClasses: ['payment'],
      schemaChange: true,
      reversal: 'switch',
      rehearsed: true,
      personDays: 12,
    },
    tags: ['database', 'canary'],
  },
  history: [step('submit', daysAgo(context, 1), 'orders-engineer-2')],
  approvals: [
    approval('em', 'orders-manager', daysAgo(context, 1, 11)),
    approval('qa', 'release-lead', daysAgo(context, 1, 15)),
  ],
});

const contractTests: DemoExperiment = context => ({
  externalId: 'EXP-011',
  key: 'EXP-011',
  experiment: {
    title: 'Contract tests before merge',
    entityRef: serviceRef('orders-api'),
    ownerRef: teamRef('orders'),
    design: 'process',
    hypothesis: {
      problem:
        'Breaking changes between orders-api and warehouse-sync are found in production.',
      solution: 'Consumers publish contracts that gate the merge.',
      metric: 'Escaped defects fall by at least 20% within 10 weeks.',
    },
    metrics: [
      {
        role: 'primary',
        metricId: context.metricIds.escapedDefects,
        minimumEffect: 0.2,
      },
      { role: 'guardrail', metricId: context.metricIds.leadTime, margin: 0.15 },
    ],
    treated: {
      name: 'treated',
      entityRefs: ['orders-api', 'warehouse-sync'].map(serviceRef),
    },
    control: null,
    plan: {
      durationSeconds: 10 * WEEK,
      minimumDurationSeconds: 4 * WEEK,
      baselineSeconds: 30 * WEEK,
      stepSeconds: WEEK,
    },
    tags: ['testing'],
  },
  history: [
    step('schedule', daysAgo(context, 3), 'orders-engineer-4', {
      startAt: daysAgo(context, -14, 0),
    }),
  ],
  approvals: [
    approval('peer', 'orders-engineer-1', daysAgo(context, 3, 10)),
    approval('em', 'orders-manager', daysAgo(context, 3, 11)),
    approval('qa', 'release-lead', daysAgo(context, 3, 14)),
  ],
});

const pairedHandover: DemoExperiment = context => ({
  externalId: 'EXP-012',
  key: 'EXP-012',
  experiment: {
    title: 'Pair on-call handover',
    entityRef: serviceRef('login-service'),
    ownerRef: teamRef('identity-risk'),
    design: 'process',
    hypothesis: {
      problem:
        'Incidents in the first day after a handover take longest; the retrospective gave it six votes.',
      solution:
        'Outgoing and incoming on-call work the first two hours together.',
      metric: '',
    },
    metrics: [],
    treated: { name: 'treated', entityRefs: [serviceRef('login-service')] },
    control: null,
    plan: {
      durationSeconds: 8 * WEEK,
      stepSeconds: WEEK,
      baselineSeconds: 30 * WEEK,
    },
    tags: ['on-call'],
    ideaKey: context.ideaKeys.get('pair-handover'),
  },
  history: [],
});

/** What is not running yet. */
export const PLANNED_TRIALS: DemoExperiment[] = [
  blueGreen,
  contractTests,
  pairedHandover,
];
