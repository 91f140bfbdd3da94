import type { Rng } from '@hone/inference';
import { FLEET_METRICS } from '../metrics';
import { between, serviceRefs, type TrialPlan } from './TrialPlan';

const MINUTE = 60;
const DURATIONS = [60 * MINUTE, 120 * MINUTE, 240 * MINUTE];

/** One to four hours of minutes, two arms of a service side by side. */
export function planCanary(rng: Rng, turn: number, name: string): TrialPlan {
  const durationSeconds = DURATIONS[turn % DURATIONS.length];
  const entityRefs = serviceRefs(name, 1);
  return {
    variant: `${durationSeconds / MINUTE} minutes`,
    primary: 'latency',
    guardrail: 'cpu-time',
    treated: { name: 'canary', entityRefs },
    control: { name: 'baseline', entityRefs },
    plan: { durationSeconds, minimumDurationSeconds: durationSeconds / 4 },
    stepSeconds: FLEET_METRICS.latency.stepSeconds,
    pausable: true,
    traits: {
      kind: 'arms',
      spread: between(rng, 0.04, 0.15),
      memory: between(rng, 0, 0.6),
      load: between(rng, 0.1, 0.3),
    },
  };
}
