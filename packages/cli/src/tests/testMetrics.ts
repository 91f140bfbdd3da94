import type { MetricInput } from '@hone/backstage-plugin-metrics-common';

const HOUR_SECONDS = 3_600;

const shared = {
  entityRef: null,
  sourceId: 'push',
  query: {},
  stepSeconds: HOUR_SECONDS,
} satisfies Partial<MetricInput>;

/** The metrics that results of tests are observations of. */
export const TEST_METRICS = {
  number: {
    ...shared,
    name: 'tests.number',
    title: 'Tests',
    description: 'Number of tests in a run, those that were skipped too.',
    unit: '1',
    direction: 'higher-is-better',
    kind: 'mean',
  },
  failed: {
    ...shared,
    name: 'tests.failed',
    title: 'Failed tests',
    description: 'Share of tests that failed or broke, of those that ran.',
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
  },
  duration: {
    ...shared,
    name: 'tests.duration',
    title: 'Duration of the tests',
    description: 'Time of all tests of a run together.',
    unit: 's',
    direction: 'lower-is-better',
    kind: 'mean',
  },
} satisfies Record<string, MetricInput>;

/** What the names of these metrics have in common. */
export const TEST_METRIC_PREFIX = 'tests.';
