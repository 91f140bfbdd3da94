import { createRng } from '@hone/inference';
import type { AnalysisInput } from '../service/analysis/types';
import { drawWaves } from '../service/design/drawWaves';
import { DAY, noise, pointsFrom, processInput, START } from './analysisInput';
import { metricSnapshot } from './experiment';

const BEFORE = 28;
const PERIOD = 14;

/**
 * A stepped wedge on daily points: services share shocks and a season, and adopt the change in waves two weeks apart.
 *
 * @param effect - relative change of a service since its switch
 */
export function wedgeInput(options: {
  seed: string;
  effect: number;
  services?: number;
  waves?: number;
  share?: number;
  looks?: number;
}): AnalysisInput {
  const {
    seed,
    effect,
    services = 12,
    waves = 3,
    share = 1,
    looks = 1,
  } = options;
  const rng = createRng(seed);
  const planned = PERIOD * waves;
  const n = BEFORE + Math.round(planned * share);
  const entityRefs = Array.from(
    { length: services },
    (_, i) => `component:default/s-${i}`,
  );
  const wavePlan = { count: waves, periodSeconds: PERIOD * 86_400 };
  const drawn = drawWaves({
    seed,
    waves: wavePlan,
    entityRefs,
    startedAt: new Date(START),
  });
  const waveOf = new Map(
    drawn.assignment.map(({ entityRef, wave }) => [entityRef, wave]),
  );
  const shocks = noise(rng.fork('shocks'), n, 0.7);
  const base = processInput({ seed, effect: 0 });
  const switchOf = (ref: string) => BEFORE + (waveOf.get(ref)! - 1) * PERIOD;
  return {
    ...base,
    design: 'stepped-wedge',
    plan: {
      ...base.plan,
      durationSeconds: planned * 86_400,
      baselineSeconds: BEFORE * 86_400,
      randomized: true,
      waves: wavePlan,
      looks,
    },
    treated: { name: 'services', entityRefs },
    waves: drawn,
    plannedEndAt: START + planned * DAY,
    asOf: START + Math.round(planned * share) * DAY,
    readings: [
      {
        ...base.readings[0],
        metric: metricSnapshot({
          title: 'Deployments per day',
          unit: '1/d',
          direction: 'higher-is-better',
        }),
        treated: entityRefs.map((entityRef, i) => ({
          entityRef,
          points: pointsFrom(
            START - BEFORE * DAY,
            DAY,
            noise(rng.fork(entityRef), n).map(
              (own, t) =>
                (3 + i) *
                Math.exp(
                  0.2 * shocks[t] + 0.2 * own + (t % 7 >= 5 ? -0.5 : 0),
                ) *
                (t >= switchOf(entityRef) ? 1 + effect : 1),
            ),
          ),
        })),
        control: [],
      },
    ],
  };
}
