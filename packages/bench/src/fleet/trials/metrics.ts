import type { MetricInput } from '@hone/backstage-plugin-metrics-common';

type Definition = Pick<
  MetricInput,
  'name' | 'title' | 'unit' | 'direction' | 'kind'
> & { stepSeconds: number };

const HOUR = 3600;
const DAY = 86_400;

/**
 * What the fleet measures. Units of A/B tests have an outcome, a value and a wait; arms of canaries and whole services
 * have a latency and a lead time, and a second series as guardrail.
 */
export const FLEET_METRICS = {
  conversion: {
    name: 'conversion',
    title: 'Conversion',
    unit: 'ratio',
    direction: 'higher-is-better',
    kind: 'proportion',
    stepSeconds: HOUR,
  },
  'order-value': {
    name: 'order-value',
    title: 'Order value',
    unit: '1',
    direction: 'higher-is-better',
    kind: 'mean',
    stepSeconds: HOUR,
  },
  wait: {
    name: 'wait',
    title: 'Wait',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'mean',
    stepSeconds: HOUR,
  },
  latency: {
    name: 'latency',
    title: 'p95 latency',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'quantile',
    stepSeconds: 60,
  },
  'cpu-time': {
    name: 'cpu-time',
    title: 'CPU time per request',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'mean',
    stepSeconds: 60,
  },
  'lead-time': {
    name: 'lead-time',
    title: 'Lead time',
    unit: 'h',
    direction: 'lower-is-better',
    kind: 'mean',
    stepSeconds: DAY,
  },
  rework: {
    name: 'rework',
    title: 'Rework',
    unit: 'h',
    direction: 'lower-is-better',
    kind: 'mean',
    stepSeconds: DAY,
  },
} satisfies Record<string, Definition>;

/** Name of a metric of the fleet. */
export type FleetMetric = keyof typeof FLEET_METRICS;

/** Definitions have the same ids in every run, because seeds of analyses are made of them. */
export function metricIdOf(metric: FleetMetric): string {
  return `fleet-${metric}`;
}

/** Where a change by a share of the value is an improvement by that share, 1; where it is the opposite, -1. */
export function signOf(metric: FleetMetric): 1 | -1 {
  return FLEET_METRICS[metric].direction === 'higher-is-better' ? 1 : -1;
}
