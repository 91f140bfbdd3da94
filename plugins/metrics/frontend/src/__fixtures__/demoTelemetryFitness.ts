import type { FitnessReport } from '@hone/backstage-plugin-metrics-common';

const DAY = 86_400_000;
const SERVICE = 'component:default/payments-gateway';

/** Reports on metrics of the demo: one that can be trusted and one that lies. */
export function demoFitness(now: number): FitnessReport[] {
  const ago = (days: number) => new Date(now - days * DAY).toISOString();
  const trustworthy: FitnessReport = {
    entityRef: SERVICE,
    metricId: 'errors',
    metricRevision: 1,
    computedAt: ago(2),
    from: ago(58),
    until: ago(2),
    stepSeconds: 3600,
    seed: 'component:default/payments-gateway/errors/1',
    verdict: 'trustworthy',
    reasons: ['False alarms are as rare as promised.'],
    falsePositives: {
      runs: 1000,
      found: 48,
      rate: 0.048,
      lower: 0.0365,
      upper: 0.0628,
      alpha: 0.05,
    },
    detectable: [
      { days: 7, share: 0.19 },
      { days: 14, share: 0.13 },
      { days: 28, share: 0.09 },
    ],
    noise: 0.04,
    instrumentChanges: [],
    proxy: null,
  };
  return [
    trustworthy,
    {
      ...trustworthy,
      metricId: 'memory',
      seed: 'component:default/payments-gateway/memory/1',
      verdict: 'lies',
      reasons: [
        'It claims a difference in 31% of comparisons in which there is none.',
      ],
      falsePositives: {
        runs: 1000,
        found: 310,
        rate: 0.31,
        lower: 0.282,
        upper: 0.339,
        alpha: 0.05,
      },
      detectable: [
        { days: 7, share: null },
        { days: 14, share: 0.6 },
      ],
      noise: 0.22,
      instrumentChanges: [
        {
          at: ago(20),
          kind: 'resolution',
          message: 'Points came every 15 s before and every 60 s since.',
        },
      ],
      proxy: {
        metricId: 'cpu',
        title: 'CPU in use',
        reason: 'It moves with this one, with fewer false alarms.',
      },
    },
  ];
}
