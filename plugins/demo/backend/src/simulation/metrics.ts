import type { MetricInput } from '@hone/backstage-plugin-metrics-common';

/** Definitions that the demo's experiments use; all of them are fed through the push API. */
export const DEMO_METRICS = {
  leadTime: {
    name: 'demo.change-lead-time',
    title: 'Change lead time',
    description: 'Mean hours from first commit to production, per day.',
    unit: 'h',
    direction: 'lower-is-better',
    kind: 'mean',
    stepSeconds: 86_400,
  },
  deployments: {
    name: 'demo.deployments-per-day',
    title: 'Deployments per day',
    description: 'Successful deployments to production.',
    unit: '1/d',
    direction: 'higher-is-better',
    kind: 'mean',
    stepSeconds: 86_400,
  },
  ciReruns: {
    name: 'demo.ci-rerun-rate',
    title: 'CI re-run rate',
    description: 'Share of builds that were run again without a change.',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    stepSeconds: 86_400,
  },
  escapedDefects: {
    name: 'demo.escaped-defect-rate',
    title: 'Escaped defects',
    description: 'Share of changes that caused a defect in production.',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    stepSeconds: 86_400,
  },
  conversion: {
    name: 'demo.checkout-conversion',
    title: 'Checkout conversion',
    description: 'Share of started checkouts that end in an order.',
    unit: 'ratio',
    direction: 'higher-is-better',
    kind: 'proportion',
    stepSeconds: 86_400,
  },
  paymentSuccess: {
    name: 'demo.payment-success',
    title: 'Payment success',
    description: 'Share of payments that succeed at the first attempt.',
    unit: 'ratio',
    direction: 'higher-is-better',
    kind: 'proportion',
    stepSeconds: 86_400,
  },
  slotSelection: {
    name: 'demo.slot-selection',
    title: 'Slot chosen in the first minute',
    description: 'Share of users who choose a delivery slot within a minute.',
    unit: 'ratio',
    direction: 'higher-is-better',
    kind: 'proportion',
    stepSeconds: 86_400,
  },
  errorRate: {
    name: 'demo.error-rate',
    title: 'Request errors',
    description: 'Share of requests that end in a server error.',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    stepSeconds: 15,
  },
  latency: {
    name: 'demo.p95-latency',
    title: 'p95 latency',
    description: '95th percentile of the request duration.',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'quantile',
    stepSeconds: 15,
  },
  requests: {
    name: 'demo.http-requests',
    title: 'Requests',
    description: 'Requests that the service answers, per second.',
    unit: '1/s',
    direction: 'higher-is-better',
    kind: 'mean',
    stepSeconds: 900,
  },
  requestErrors: {
    name: 'demo.http-errors',
    title: 'Failed requests',
    description: 'Share of requests that end in a server error, per quarter.',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    stepSeconds: 900,
  },
  requestLatency: {
    name: 'demo.http-latency-p95',
    title: 'Request latency, p95',
    description: '95th percentile of the request duration, per quarter.',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'quantile',
    stepSeconds: 900,
  },
} satisfies Record<string, Omit<MetricInput, 'sourceId' | 'query'>>;

export type DemoMetric = keyof typeof DEMO_METRICS;

/** The definitions as the metrics domain takes them. */
export function demoMetricInputs(): MetricInput[] {
  return Object.values(DEMO_METRICS).map(metric => ({
    ...metric,
    entityRef: null,
    sourceId: 'push',
    query: {},
    simulated: true,
  }));
}
