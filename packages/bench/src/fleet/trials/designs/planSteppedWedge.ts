import type { Rng } from '@hone/inference';
import { drawServiceTraits } from './drawServiceTraits';
import { serviceRefs, type TrialPlan } from './TrialPlan';

const DAY = 86_400;
const PERIOD = 7 * DAY;

/** Eight to twelve services that switch week by week in three or four waves, after four weeks of history. */
export function planSteppedWedge(
  rng: Rng,
  turn: number,
  name: string,
): TrialPlan {
  const waves = 3 + (turn % 2);
  const services = 8 + rng.int(5);
  return {
    variant: `${waves} waves`,
    primary: 'lead-time',
    guardrail: 'rework',
    treated: { name: 'treated', entityRefs: serviceRefs(name, services) },
    control: null,
    plan: {
      durationSeconds: waves * PERIOD,
      baselineSeconds: 28 * DAY,
      looks: 1 + rng.int(3),
      waves: { count: waves, periodSeconds: PERIOD },
    },
    stepSeconds: DAY,
    pausable: false,
    traits: drawServiceTraits(rng),
  };
}
