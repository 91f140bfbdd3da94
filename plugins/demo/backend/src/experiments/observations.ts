import { createRng } from '@hone/inference';
import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import { serviceRef } from '../organisation/teams';
import { DEMO_METRICS } from '../simulation/metrics';
import { autoregressiveNoise, binomial } from '../simulation/noise';
import { splitTraffic } from '../simulation/splitTraffic';

const DAY = 86_400_000;

/**
 * What the trials that split traffic saw, with the totals of the story.
 *
 * @param today - epoch milliseconds of the start of the first start's day
 */
export function* trialObservations(today: number): Generator<ObservationInput> {
  yield* splitTraffic({
    metric: 'conversion',
    service: 'checkout-web',
    arms: [
      { arm: 'one-page', n: 38_040, successes: 24_308 },
      { arm: 'four-pages', n: 37_976, successes: 23_583 },
    ],
    from: today - 210 * DAY,
    buckets: 28,
    bucketSeconds: 86_400,
  });
  yield* splitTraffic({
    metric: 'errorRate',
    service: 'cart-api',
    arms: [
      { arm: 'canary', n: 18_420, successes: 58 },
      { arm: 'stable', n: 18_390, successes: 15 },
    ],
    from: today - 43 * DAY + 10 * 3_600_000,
    buckets: 14,
    bucketSeconds: 60,
  });
  yield* splitTraffic({
    metric: 'paymentSuccess',
    service: 'payments-gateway',
    arms: [
      { arm: 'jitter', n: 18_170, successes: 16_099 },
      { arm: 'immediate', n: 18_131, successes: 15_973 },
    ],
    from: today - 11 * DAY,
    buckets: 11,
    bucketSeconds: 86_400,
  });
  yield* splitTraffic({
    metric: 'slotSelection',
    service: 'delivery-slots',
    arms: [
      { arm: 'suggested', n: 21_377, successes: 13_896 },
      { arm: 'list', n: 20_114, successes: 12_973 },
    ],
    from: today - 13 * DAY,
    buckets: 12,
    bucketSeconds: 86_400,
  });
}

const STEP = 15;

/**
 * The live canary: latency and errors of both arms in steps of 15 seconds. A wave that both arms share is larger than
 * the effect, which only a comparison at the same instant sees through.
 *
 * @param from - first step, epoch milliseconds
 * @param until - up to, not including
 */
export function* canaryObservations(
  from: number,
  until: number,
  seed: string,
): Generator<ObservationInput> {
  const first = Math.ceil(from / (STEP * 1000)) * STEP;
  for (let seconds = first; seconds * 1000 < until; seconds += STEP) {
    const wave = 0.15 * Math.sin((seconds / 600) * 2 * Math.PI);
    for (const [arm, factor] of [
      ['canary', 0.9],
      ['stable', 1],
    ] as const) {
      const rng = createRng(`${seed}/canary/${arm}/${seconds}`);
      const noise = autoregressiveNoise(rng, 0);
      const base = {
        entityRef: serviceRef('ranking-service'),
        arm,
        at: new Date(seconds * 1000).toISOString(),
      };
      yield {
        ...base,
        externalId: `canary/latency/${arm}/${seconds}`,
        metric: DEMO_METRICS.latency.name,
        value: 0.42 * factor * Math.exp(wave + 0.05 * noise()),
      };
      const n = arm === 'canary' ? 300 : 900;
      yield {
        ...base,
        externalId: `canary/errors/${arm}/${seconds}`,
        metric: DEMO_METRICS.errorRate.name,
        bucketSeconds: STEP,
        n,
        successes: binomial(rng, n, 0.004),
      };
    }
  }
}
