import { bootstrapInterval, type Rng } from '@hone/inference';
import { mean } from 'd3-array';
import type { Scenario, Study } from '../../study';
import { COVERAGE, t3, autoregressive, judge } from './worlds';

const DISTRIBUTIONS: Record<string, (rng: Rng) => number> = {
  normal: rng => rng.normal(),
  't₃ tails': t3,
  // Exponential, centred.
  skewed: rng => -Math.log(1 - rng.uniform()) - 1,
};

function bootstrapScenario(
  n: number,
  distribution: string,
  method: 'percentile' | 'BCa',
): Scenario {
  return {
    name: `mean, ${method}, n ${n}, ${distribution}`,
    simulate: rng =>
      judge(
        bootstrapInterval({
          sample: Array.from({ length: n }, () =>
            DISTRIBUTIONS[distribution](rng),
          ),
          statistic: values => mean(values)!,
          seed: rng.next(),
          draws: 500,
          method,
        }),
        0,
      ),
  };
}

const bootstrap: Study = {
  method: 'bootstrapInterval',
  topic: 'Resampling',
  about:
    'Intervals of a mean, 500 draws. Resampling knows only the values it has: small and skewed samples are covered less than promised by any of its intervals, and blocks of ⌈n^⅓⌉ keep only part of a long memory.',
  coverage: COVERAGE,
  runs: 1000,
  scenarios: [
    ...[15, 50].flatMap(n =>
      Object.keys(DISTRIBUTIONS).flatMap(distribution =>
        (['percentile', 'BCa'] as const).map(method =>
          bootstrapScenario(n, distribution, method),
        ),
      ),
    ),
    ...[0, 0.3, 0.6].flatMap(rho =>
      [30, 120].map(n => ({
        name: `mean, blocks, n ${n}, autocorrelation ${rho}`,
        simulate: (rng: Rng) =>
          judge(
            bootstrapInterval({
              sample: autoregressive(rng, n, rho),
              statistic: values => mean(values)!,
              seed: rng.next(),
              draws: 500,
              block: 'auto',
            }),
            0,
          ),
      })),
    ),
  ],
};

/** Bootstrap intervals. */
export const RESAMPLING_STUDIES: Study[] = [bootstrap];
