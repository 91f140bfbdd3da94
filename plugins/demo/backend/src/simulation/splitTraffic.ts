import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import { serviceRef } from '../organisation/teams';
import { DEMO_METRICS, type DemoMetric } from './metrics';

/** Units and events of one arm over the whole time that it was watched. */
export interface ArmTotals {
  arm: string;
  n: number;
  successes: number;
}

/** Splits a whole into parts that add up to it again, the same for the same input. */
function share(total: number, part: number, parts: number): number {
  return (
    Math.floor((total * (part + 1)) / parts) -
    Math.floor((total * part) / parts)
  );
}

/**
 * Buckets of arms whose sums are the given totals.
 *
 * @param from - epoch milliseconds of the first bucket
 * @param buckets - how many
 * @param bucketSeconds - their length
 */
export function* splitTraffic(options: {
  metric: DemoMetric;
  service: string;
  arms: ArmTotals[];
  from: number;
  buckets: number;
  bucketSeconds: number;
}): Generator<ObservationInput> {
  const { metric, service, arms, from, buckets, bucketSeconds } = options;
  const { name } = DEMO_METRICS[metric];
  for (const { arm, n, successes } of arms) {
    for (let i = 0; i < buckets; i += 1) {
      const at = from + i * bucketSeconds * 1000;
      yield {
        externalId: `${name}/${service}/${arm}/${at}`,
        metric: name,
        entityRef: serviceRef(service),
        arm,
        at: new Date(at).toISOString(),
        bucketSeconds,
        n: share(n, i, buckets),
        successes: share(successes, i, buckets),
      };
    }
  }
}
