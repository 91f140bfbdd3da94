import { splitConformal, type Rng } from '@hone/inference';
import type { Scenario, Study } from '../../study';
import { COVERAGE, RUNS, t3, autoregressive, judge } from './worlds';

const conformal: Study = {
  method: 'splitConformal',
  topic: 'Scores',
  about:
    'The next residual within the radius of past ones. Exact for any distribution; the last worlds break exchangeability: residuals that grow by half, and ones that hang together.',
  coverage: COVERAGE,
  runs: RUNS,
  scenarios: (
    [
      ['n 20, normal', 20, rng => rng.normal()],
      ['n 100, normal', 100, rng => rng.normal()],
      ['n 39, t₃ tails', 39, rng => t3(rng)],
      [
        'n 39, growing by half',
        39,
        (rng, i) => (i === 39 ? 1.5 : 1) * rng.normal(),
      ],
    ] as [string, number, (rng: Rng, i: number) => number][]
  )
    .map(
      ([name, n, draw]): Scenario => ({
        name,
        simulate(rng) {
          const values = Array.from({ length: n + 1 }, (_, i) => draw(rng, i));
          return judge(
            splitConformal({
              absoluteResiduals: values.slice(0, n).map(Math.abs),
              prediction: 0,
            }),
            values[n],
          );
        },
      }),
    )
    .concat({
      name: 'n 39, autocorrelation 0.6',
      simulate(rng) {
        const values = autoregressive(rng, 40, 0.6);
        return judge(
          splitConformal({
            absoluteResiduals: values.slice(0, 39).map(Math.abs),
            prediction: 0,
          }),
          values[39],
        );
      },
    }),
};

/** Conformal intervals. */
export const SCORE_STUDIES: Study[] = [conformal];
