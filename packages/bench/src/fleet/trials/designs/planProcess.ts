import type { Rng } from '@hone/inference';
import type { ExperimentPlan } from '@hone/backstage-plugin-experiments-common';
import { drawServiceTraits } from './drawServiceTraits';
import { serviceRefs, type TrialPlan } from './TrialPlan';

const DAY = 86_400;

/** Sizes of the control, so that every rule of the method has its turn; a plan may name the structural one. */
const VARIANTS: {
  controls: number;
  method?: ExperimentPlan['method'];
  name: string;
}[] = [
  { controls: 0, name: 'own past' },
  { controls: 3, name: '3 controls' },
  {
    controls: 3,
    method: 'structural-time-series',
    name: '3 controls, structural',
  },
  { controls: 6, name: '6 controls' },
  { controls: 12, name: '12 controls' },
  { controls: 20, name: '20 controls' },
];

/** Four weeks of days after eight weeks of history, one or two services, one to four looks. */
export function planProcess(rng: Rng, turn: number, name: string): TrialPlan {
  const { controls, method, name: variant } = VARIANTS[turn % VARIANTS.length];
  const treated = 1 + rng.int(2);
  const refs = serviceRefs(name, treated + controls);
  return {
    variant,
    primary: 'lead-time',
    guardrail: 'rework',
    treated: { name: 'treated', entityRefs: refs.slice(0, treated) },
    control:
      controls > 0
        ? { name: 'control', entityRefs: refs.slice(treated) }
        : null,
    plan: {
      durationSeconds: 28 * DAY,
      baselineSeconds: 56 * DAY,
      looks: 1 + rng.int(4),
      ...(method ? { method } : {}),
    },
    stepSeconds: DAY,
    pausable: true,
    traits: drawServiceTraits(rng),
  };
}
