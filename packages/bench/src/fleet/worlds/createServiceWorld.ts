import { createRng } from '@hone/inference';
import { FLEET_METRICS } from '../trials/metrics';
import { effectOn, type ServiceTraits, type Trial } from '../trials/Trial';
import { wander } from './noise';
import { remember } from './remember';
import { treatedShare } from './treatedShare';
import type { World } from './World';

const DAY_MS = FLEET_METRICS['lead-time'].stepSeconds * 1000;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;
const LEVEL = 30;

/** A service's level, how much it takes of shocks and week, and what it has of its own. */
interface Service {
  level: number;
  shock: number;
  season: number;
  own: Float64Array;
  gaps: Float64Array;
}

function isWeekend(at: number): boolean {
  const day = (Math.floor(at / DAY_MS) + THURSDAY) % 7;
  return day === 0 || day === 6;
}

function drawService(seed: string, n: number, traits: ServiceTraits): Service {
  const rng = createRng(seed);
  const loading = () => 0.7 + 0.6 * rng.uniform();
  return {
    level: LEVEL * Math.exp(0.3 * rng.normal()),
    shock: loading(),
    season: traits.season * loading(),
    own: wander(rng, n, traits),
    gaps: Float64Array.from({ length: n }, () => rng.uniform()),
  };
}

/**
 * Daily series of whole services.
 *
 * @param switches - when each service changes; what is not in it never does
 */
export function createServiceWorld(
  trial: Trial,
  traits: ServiceTraits,
  switches: ReadonlyMap<string, number>,
): World {
  const history = (trial.input.plan.baselineSeconds ?? 0) * 1000;
  const origin = Math.floor((trial.startAt - history) / DAY_MS - 1) * DAY_MS;
  const n = Math.ceil((trial.instants.at(-1)! - origin) / DAY_MS) + 1;
  const shocks = { spread: traits.shock, memory: traits.shockMemory };
  const shocksOf = remember(seed => wander(createRng(seed), n, shocks));
  const serviceOf = remember(seed => drawService(seed, n, traits));
  return {
    series: ({ metric, entityRef }, window) => {
      const seed = `${trial.seed}/${metric}`;
      const service = serviceOf(`${seed}/${entityRef}`);
      const path = shocksOf(`${seed}/shocks`);
      const changes = switches.get(entityRef) ?? null;
      const effect = effectOn(trial, metric);
      const count = Math.floor((window.end - window.start) / window.stepMs) + 1;
      return Array.from({ length: count }, (_, i) => {
        const at = window.start + i * window.stepMs;
        const index = (at - origin) / DAY_MS;
        if (index < 0 || index >= n || service.gaps[index] < trial.missing) {
          return [at, null];
        }
        const week = isWeekend(at) ? -service.season : 0;
        const day = { from: at, to: at + DAY_MS };
        const share = treatedShare(day, changes, trial.pause);
        const noise = week + service.shock * path[index] + service.own[index];
        return [at, service.level * Math.exp(noise) * (1 + effect * share)];
      });
    },
    moments: () => null,
  };
}
