import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type {
  MetricInput,
  MetricsApi,
} from '@hone/backstage-plugin-metrics-common';
import { mockCredentials } from '@backstage/backend-test-utils';

/** Options of client calls by a user. */
export function as(name: string) {
  return { token: mockCredentials.user.token(`user:default/${name}`) };
}

/** A pushed metric of daily points. */
export function metricInput(change: Partial<MetricInput> = {}): MetricInput {
  return {
    name: 'lead-time',
    title: 'Lead time',
    unit: 'h',
    direction: 'lower-is-better',
    kind: 'mean',
    sourceId: 'push',
    query: {},
    stepSeconds: 86_400,
    ...change,
  };
}

/** A complete process trial of four weeks. */
export function experimentInput(
  metricId: string,
  change: Partial<ExperimentInput> = {},
): ExperimentInput {
  return {
    title: 'Review within half a day',
    entityRef: 'component:default/cart-api',
    design: 'process',
    hypothesis: {
      problem: 'Changes wait for review.',
      solution: 'Review within half a working day.',
      metric: 'Lead time from 30 h to below 25 h.',
    },
    metrics: [{ role: 'primary', metricId, minimumEffect: 0.1 }],
    treated: { name: 'team' },
    plan: { durationSeconds: 28 * 86_400, baselineSeconds: 56 * 86_400 },
    ...change,
  };
}

/** Pushes a value a day from one day to another, counted from an instant. */
export async function pushDays(
  metrics: MetricsApi,
  options: {
    start: string;
    from: number;
    to: number;
    value(day: number): number;
    metric?: string;
    entityRef?: string;
  },
): Promise<void> {
  const { start, from, to, value } = options;
  await metrics.pushObservations(
    {
      source: 'test',
      items: Array.from({ length: to - from }, (_, i) => ({
        externalId: `${options.metric}-${options.entityRef}-${from + i}`,
        metric: options.metric ?? 'lead-time',
        entityRef: options.entityRef ?? 'component:default/cart-api',
        at: new Date(Date.parse(start) + (from + i) * 86_400_000).toISOString(),
        value: value(from + i),
      })),
    },
    as('ci'),
  );
}
