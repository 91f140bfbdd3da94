import { createRng, kayentaClassify, pairedCanaryTest } from '@hone/inference';
import { simulateCanary } from '../../monteCarlo/canaryWorlds';
import type { Picture } from '../picture';

const RUNS = 400;
const POINTS = 60;
const AUTOCORRELATIONS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const ALPHA = 0.02;

/** Share of healthy canaries that are called different. */
function falseAlarms(
  rho: number,
  differs: (series: { baseline: number[]; canary: number[] }) => boolean,
): number {
  let alarms = 0;
  for (let run = 0; run < RUNS; run++) {
    const rng = createRng(`mann-whitney picture/${rho}/${run}`);
    const world = { n: POINTS, rho, shock: 1 };
    if (differs(simulateCanary(rng, world))) alarms += 1;
  }
  return alarms / RUNS;
}

/** Pictures of the rank tests. */
export const MANN_WHITNEY_PICTURES: Picture[] = [
  {
    name: 'mann-whitney-kayenta',
    chart: () => ({
      title: 'Healthy canaries that are called different, both at nominal 2 %',
      x: 'autocorrelation of what each side has of its own (60 points, common shock)',
      y: 'false alarms, %',
      layers: [
        {
          kind: 'line',
          label: 'Kayenta mode',
          points: AUTOCORRELATIONS.map(rho => [
            rho,
            100 *
              falseAlarms(rho, ({ baseline, canary }) => {
                const result = kayentaClassify({
                  experiment: canary.map(v => 100 + v),
                  control: baseline.map(v => 100 + v),
                  direction: 'either',
                });
                return result.ok && result.classification !== 'Pass';
              }),
          ]),
        },
        {
          kind: 'line',
          label: 'paired by time',
          points: AUTOCORRELATIONS.map(rho => [
            rho,
            100 *
              falseAlarms(rho, series => {
                const result = pairedCanaryTest({ ...series, alpha: ALPHA });
                return result.ok && result.pValue < ALPHA;
              }),
          ]),
        },
        { kind: 'horizontal', y: 100 * ALPHA, label: 'promised' },
      ],
    }),
  },
];
