import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import type { TestCounts } from '../junit/countTests';
import { TEST_METRICS } from './testMetrics';

/**
 * Results of tests as observations. A share of nothing and a time that nobody told are left out.
 */
export function toObservations(
  counts: TestCounts,
  about: { id: string; entityRef: string; at: string },
): ObservationInput[] {
  const { tests, failed, skipped, seconds } = counts;
  const ran = tests - skipped;
  const observation = (
    metric: keyof typeof TEST_METRICS,
    statistics: Partial<ObservationInput>,
  ): ObservationInput => ({
    externalId: `${about.id}/${metric}`,
    metric: TEST_METRICS[metric].name,
    entityRef: about.entityRef,
    at: about.at,
    ...statistics,
  });
  return [
    observation('number', { value: tests }),
    ...(ran > 0 ? [observation('failed', { n: ran, successes: failed })] : []),
    ...(seconds === null ? [] : [observation('duration', { value: seconds })]),
  ];
}
