import { createRng } from '@hone/inference';
import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import { SERVICES, serviceRef } from '../organisation/teams';
import { DEMO_METRICS } from './metrics';
import { autoregressiveNoise, binomial } from './noise';

const QUARTER = 15 * 60;

/**
 * The last days of request errors and latency of every service, in quarters of an hour, so that "last day" is drawn
 * where a metric is chosen.
 *
 * @param until - epoch milliseconds up to which they reach
 */
export function* trafficSeries(
  until: number,
  seed: string,
  days = 2,
): Generator<ObservationInput> {
  const last = Math.floor(until / 1000 / QUARTER) * QUARTER;
  const count = (days * 86_400) / QUARTER;
  for (const service of SERVICES) {
    const rng = createRng(`${seed}/traffic/${service}`);
    const noise = autoregressiveNoise(rng, 0.7);
    const latency = 0.18 * Math.exp(0.4 * rng.normal());
    const errors = 0.002 * Math.exp(0.4 * rng.normal());
    const volume = 400 + rng.int(1200);
    for (let i = count; i >= 1; i -= 1) {
      const seconds = last - i * QUARTER;
      const day = Math.sin(((seconds % 86_400) / 86_400 - 0.3) * 2 * Math.PI);
      const base = {
        entityRef: serviceRef(service),
        at: new Date(seconds * 1000).toISOString(),
      };
      yield {
        ...base,
        externalId: `${DEMO_METRICS.latency.name}/${service}/${seconds}`,
        metric: DEMO_METRICS.latency.name,
        value: latency * Math.exp(0.12 * day + 0.05 * noise()),
      };
      const n = Math.round(volume * (1 + 0.5 * day));
      yield {
        ...base,
        externalId: `${DEMO_METRICS.errorRate.name}/${service}/${seconds}`,
        metric: DEMO_METRICS.errorRate.name,
        bucketSeconds: QUARTER,
        n,
        successes: binomial(rng, n, errors),
      };
    }
  }
}
