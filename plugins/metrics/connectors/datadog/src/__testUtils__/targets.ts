import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';
import { NOW } from './FakeDatadog';
import { aService } from './startDatadog';
import type { FakeSeries } from './timeseries';

export const MINUTE = 60_000;
/** Begins and ends on whole minutes. */
export const START = NOW - 10 * MINUTE;

/** What is read: a metric of the service cart. */
export function aTarget(
  metric: Partial<MetricReadTarget['metric']>,
  more: Partial<MetricReadTarget> = {},
): MetricReadTarget {
  return {
    metric: {
      name: 'cart.metric',
      kind: 'mean',
      unit: '1',
      query: { query: 'avg:cart.load{$selector}' },
      stepSeconds: 60,
      ...metric,
    },
    entity: aService(),
    ...more,
  };
}

/** Ten minutes in steps of one: eleven points, the first one at START. */
export const WINDOW = {
  start: new Date(START),
  end: new Date(NOW),
  stepSeconds: 60,
};

/** A value in the middle of each minute, counted from the one that ends at START; null for none. */
export function perMinute(
  metric: string,
  tags: string[],
  values: (number | null)[],
): FakeSeries {
  return {
    metric,
    tags,
    points: values.flatMap<[number, number]>((value, i) =>
      value === null ? [] : [[START + (i - 1) * MINUTE + 30_000, value]],
    ),
  };
}
