import { createRng } from '@hone/inference';
import { FLEET_METRICS } from '../trials/metrics';
import { effectOn, type ArmTraits, type Trial } from '../trials/Trial';
import { wander } from './noise';
import { remember } from './remember';
import { treatedShare } from './treatedShare';
import type { World } from './World';

const LEVEL = 0.2;
const HOUR_MS = 3_600_000;
/** Load goes up and down within an hour and a half. */
const WAVE_MS = 1.5 * HOUR_MS;
const LOAD_MEMORY = 0.9;

/** Both arms of a service: a load that hits them alike, and noise of their own. */
export function createArmWorld(
  trial: Trial,
  traits: ArmTraits,
  startedAt: number,
): World {
  const stepMs = FLEET_METRICS.latency.stepSeconds * 1000;
  const origin = Math.floor((startedAt - HOUR_MS) / stepMs) * stepMs;
  const n = Math.ceil((trial.instants.at(-1)! - origin) / stepMs) + 1;
  const load = { spread: traits.load, memory: LOAD_MEMORY };
  const loadOf = remember(seed => wander(createRng(seed), n, load));
  const ownOf = remember(seed => wander(createRng(seed), n, traits));
  const gaps = createRng(`${trial.seed}/gaps`);
  const missing = Array.from({ length: n }, () => gaps.uniform());
  return {
    series: ({ metric, arm = '' }, window) => {
      const seed = `${trial.seed}/${metric}`;
      const shared = loadOf(`${seed}/load`);
      const own = ownOf(`${seed}/${arm}`);
      const changes = arm === trial.input.treated.name ? startedAt : null;
      const effect = effectOn(trial, metric);
      const count = Math.floor((window.end - window.start) / window.stepMs) + 1;
      return Array.from({ length: count }, (_, i) => {
        const at = window.start + i * window.stepMs;
        const index = (at - origin) / stepMs;
        if (index < 0 || index >= n || missing[index] < trial.missing) {
          return [at, null];
        }
        const wave = traits.load * Math.sin((2 * Math.PI * at) / WAVE_MS);
        const step = { from: at, to: at + stepMs };
        const share = treatedShare(step, changes, trial.pause);
        const noise = Math.exp(wave + shared[index] + own[index]);
        return [at, LEVEL * noise * (1 + effect * share)];
      });
    },
    moments: () => null,
  };
}
