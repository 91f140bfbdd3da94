import type { Rng } from '@hone/inference';
import type { ServiceTraits } from '../Trial';
import { between } from './TrialPlan';

/** Daily series of services: what each has of its own, what hits all of them, and the week. */
export function drawServiceTraits(rng: Rng): ServiceTraits {
  return {
    kind: 'services',
    spread: between(rng, 0.06, 0.15),
    memory: between(rng, 0.1, 0.5),
    shock: between(rng, 0.04, 0.1),
    shockMemory: between(rng, 0.3, 0.7),
    season: between(rng, 0.1, 0.4),
  };
}
