import type {
  DeliveryEvent,
  ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import { serviceRef } from '../organisation/teams';
import { DEMO_METRICS } from './metrics';
import { autoregressiveNoise, binomial } from './noise';

const STEP = 15 * 60;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const HISTORY_DAYS = 28;

/** What a service is like when nothing happens to it. */
interface Profile {
  /** p95, seconds. */
  latency: number;
  errors: number;
  /** Requests in a step at noon. */
  volume: number;
}

/** A chain of calls: the web shop calls payments and the cart, payments call fraud scoring. */
const PROFILES: Record<string, Profile> = {
  'checkout-web': { latency: 0.42, errors: 0.003, volume: 9_000 },
  'cart-api': { latency: 0.11, errors: 0.001, volume: 7_000 },
  'payments-gateway': { latency: 0.21, errors: 0.002, volume: 2_500 },
  'fraud-scoring': { latency: 0.09, errors: 0.001, volume: 2_400 },
};

/** A factor on the latency of services in a window, epoch seconds. */
interface Effect {
  services: Record<string, number>;
  from: number;
  until: number;
}

/** The last deployment of a service that is at least some days old, epoch seconds. */
function lastDeployment(
  events: readonly DeliveryEvent[],
  service: string,
  before: number,
): number | undefined {
  const instants = events.flatMap(event =>
    event.kind === 'deployment' &&
    event.service === serviceRef(service) &&
    event.status === 'succeeded' &&
    event.at
      ? Date.parse(event.at) / 1000
      : [],
  );
  return instants.filter(at => at < before).sort((a, b) => b - a)[0];
}

/** What the series show: a deployment that made the cart slower for good, and an hour of slow fraud scoring. */
function effectsOf(now: number, events: readonly DeliveryEvent[]): Effect[] {
  const deployed =
    lastDeployment(events, 'cart-api', now - 4 * DAY) ?? now - 5 * DAY;
  return [
    { services: { 'cart-api': 1.45 }, from: deployed, until: Infinity },
    {
      services: {
        'fraud-scoring': 3.2,
        'payments-gateway': 1.9,
        'checkout-web': 1.35,
      },
      from: now - 4 * HOUR,
      until: now - 3 * HOUR,
    },
  ];
}

/** Busy days, quiet nights, quieter Sundays. */
function loadAt(seconds: number): number {
  const hour = (seconds % DAY) / HOUR;
  const day = 1 + 0.6 * Math.sin(((hour - 8) / 24) * 2 * Math.PI);
  const weekday = new Date(seconds * 1000).getUTCDay();
  return day * (weekday === 0 ? 0.7 : 1);
}

/**
 * Four weeks of requests, errors and latency of the services of the checkout, in quarters of an hour.
 *
 * @param now - epoch milliseconds up to which they reach
 * @param events - the deployments of the same organisation
 */
export function* telemetrySeries(
  now: number,
  events: readonly DeliveryEvent[],
  seed: string,
): Generator<ObservationInput> {
  const last = Math.floor(now / 1000 / STEP) * STEP;
  const count = (HISTORY_DAYS * DAY) / STEP;
  const effects = effectsOf(now / 1000, events);
  for (const [service, profile] of Object.entries(PROFILES)) {
    const rng = createRng(`${seed}/telemetry/${service}`);
    const noise = autoregressiveNoise(rng, 0.6);
    for (let i = count; i >= 1; i -= 1) {
      const at = last - i * STEP;
      const load = loadAt(at);
      const factor = effects
        .filter(({ from, until }) => at >= from && at < until)
        .reduce((all, { services }) => all * (services[service] ?? 1), 1);
      const requests = Math.round(
        profile.volume * load * Math.exp(0.04 * rng.normal()),
      );
      const observation = (metric: string, value: object) => ({
        entityRef: serviceRef(service),
        at: new Date(at * 1000).toISOString(),
        externalId: `${metric}/${service}/${at}`,
        metric,
        ...value,
      });
      yield observation(DEMO_METRICS.requests.name, {
        value: requests / STEP,
      });
      yield observation(DEMO_METRICS.requestErrors.name, {
        bucketSeconds: STEP,
        n: requests,
        successes: binomial(rng, requests, profile.errors),
      });
      yield observation(DEMO_METRICS.requestLatency.name, {
        value:
          profile.latency *
          factor *
          (0.9 + 0.1 * load) *
          Math.exp(0.04 * noise()),
      });
    }
  }
}
