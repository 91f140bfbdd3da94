import { createRng } from '@hone/inference';
import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import { SERVICES, serviceRef } from '../organisation/teams';
import { effectOn } from './effects';
import { DEMO_METRICS, type DemoMetric } from './metrics';
import { autoregressiveNoise, binomial, countAround } from './noise';

const DAY = 86_400_000;

/** How a kind of series behaves in a service before anything is tried. */
interface Behaviour {
  /** Level, spread over the services by this much. */
  level: number;
  spread: number;
  /** Standard deviation of a day on the log scale, and its correlation with the day before. */
  noise: number;
  correlation: number;
  /** For proportions: things per day. */
  perDay?: number;
}

const BEHAVIOURS: Partial<Record<DemoMetric, Behaviour>> = {
  leadTime: { level: 38, spread: 0.25, noise: 0.12, correlation: 0.35 },
  deployments: { level: 0.62, spread: 0.3, noise: 0.1, correlation: 0.2 },
  ciReruns: {
    level: 0.19,
    spread: 0.25,
    noise: 0.1,
    correlation: 0.3,
    perDay: 60,
  },
  escapedDefects: {
    level: 0.026,
    spread: 0.2,
    noise: 0.05,
    correlation: 0.1,
    perDay: 200,
  },
};

function observation(
  metric: DemoMetric,
  service: string,
  at: number,
): Pick<
  ObservationInput,
  'externalId' | 'metric' | 'entityRef' | 'at' | 'bucketSeconds'
> {
  const { name } = DEMO_METRICS[metric];
  return {
    externalId: `${name}/${service}/${at / DAY}`,
    metric: name,
    entityRef: serviceRef(service),
    at: new Date(at).toISOString(),
    bucketSeconds: DAY / 1000,
  };
}

function* seriesOf(
  metric: DemoMetric,
  service: string,
  behaviour: Behaviour,
  today: number,
  days: number,
  seed: string,
): Generator<ObservationInput> {
  const rng = createRng(`${seed}/${metric}/${service}`);
  const level = behaviour.level * Math.exp(behaviour.spread * rng.normal());
  const noise = autoregressiveNoise(rng, behaviour.correlation);
  for (let daysAgo = days; daysAgo >= 1; daysAgo -= 1) {
    const expected =
      level *
      effectOn(metric, service, daysAgo) *
      Math.exp(behaviour.noise * noise());
    const base = observation(metric, service, today - daysAgo * DAY);
    if (behaviour.perDay !== undefined) {
      const n = countAround(rng, behaviour.perDay);
      yield {
        ...base,
        n,
        successes: binomial(rng, n, Math.min(0.95, expected)),
      };
    } else {
      const n = Math.max(1, countAround(rng, 6));
      const m2 = n > 1 ? (n - 1) * (0.5 * expected) ** 2 : 0;
      yield { ...base, n, mean: expected, m2 };
    }
  }
}

/**
 * A year of daily series of every service.
 *
 * @param today - epoch milliseconds of the start of the first start's day
 */
export function* dailySeries(
  today: number,
  seed: string,
): Generator<ObservationInput> {
  for (const [metric, behaviour] of Object.entries(BEHAVIOURS)) {
    for (const service of SERVICES) {
      yield* seriesOf(
        metric as DemoMetric,
        service,
        behaviour,
        today,
        364,
        seed,
      );
    }
  }
}
