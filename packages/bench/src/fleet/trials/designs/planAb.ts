import type { Rng } from '@hone/inference';
import { FLEET_METRICS } from '../metrics';
import { between, serviceRefs, type TrialPlan } from './TrialPlan';

const DAY = 86_400;

const VARIANTS = [
  { variant: 'outcomes', primary: 'conversion', covariate: false },
  { variant: 'values', primary: 'order-value', covariate: false },
  { variant: 'values, covariate', primary: 'order-value', covariate: true },
] as const;

/** Two weeks of units with an outcome or with values of a long tail, every third test with a covariate. */
export function planAb(rng: Rng, turn: number, name: string): TrialPlan {
  const { variant, primary, covariate } = VARIANTS[turn % VARIANTS.length];
  const treatedShare = rng.uniform() < 0.25 ? 0.25 : 0.5;
  const entityRefs = serviceRefs(name, 1);
  return {
    variant,
    primary,
    guardrail: 'wait',
    treated: { name: 'treated', entityRefs, share: treatedShare },
    control: { name: 'control', entityRefs, share: 1 - treatedShare },
    plan: { durationSeconds: 14 * DAY, minimumDurationSeconds: 3 * DAY },
    stepSeconds: FLEET_METRICS[primary].stepSeconds,
    pausable: true,
    traits: {
      kind: 'units',
      units: Math.round(3000 * 4 ** rng.uniform()),
      treatedShare,
      probability: between(rng, 0.05, 0.4),
      spread: between(rng, 0.7, 1.2),
      covariate: covariate ? between(rng, 0.4, 0.8) : null,
    },
  };
}
