import { createRng, pairedCanaryConfidenceSequence } from '@hone/inference';
import type { Picture } from '../picture';

const MINUTES = 90;
const FIRST_LOOK = 10;
const HARM = 0.15;

/** Log latency with a common shock; the canary is 15 % slower. */
function simulate() {
  const rng = createRng('paired canary');
  let own = 0;
  const baseline: number[] = [];
  const canary: number[] = [];
  for (let t = 0; t < MINUTES; t++) {
    const shock = 0.1 * rng.normal();
    own = 0.4 * own + 0.04 * rng.normal();
    baseline.push(5.3 + shock + 0.04 * rng.normal());
    canary.push(5.3 + shock + Math.log(1 + HARM) + own);
  }
  return { baseline, canary };
}

/** Pictures of the canary judges. */
export const CANARY_PICTURES: Picture[] = [
  {
    name: 'paired-canary',
    chart() {
      const { baseline, canary } = simulate();
      const looks = Array.from({ length: MINUTES - FIRST_LOOK + 1 }, (_, i) => {
        const n = FIRST_LOOK + i;
        const look = pairedCanaryConfidenceSequence({
          baseline: baseline.slice(0, n),
          canary: canary.slice(0, n),
          tuning: MINUTES / 4,
        });
        if (!look.ok) throw new Error(look.detail);
        return look;
      }).filter(look => look.ready);
      const percent = (x: number) => 100 * Math.expm1(x);
      return {
        title: 'A canary that is 15 % slower, judged at every minute',
        x: 'minutes since the start',
        y: 'canary against baseline, %',
        layers: [
          {
            kind: 'band',
            label: 'interval valid at any time',
            points: looks.map(({ n, interval: [lower, upper] }) => [
              n,
              percent(lower),
              percent(upper),
            ]),
          },
          {
            kind: 'line',
            label: 'difference so far',
            points: looks.map(look => [look.n, percent(look.meanDifference)]),
          },
          { kind: 'horizontal', y: 10, label: 'margin 10 %' },
        ],
        yDomain: [0, 30],
      };
    },
  },
];
