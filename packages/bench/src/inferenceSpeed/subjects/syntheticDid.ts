import {
  createRng,
  placeboInSpace,
  syntheticDifferenceInDifferences,
} from '@hone/inference';
import type { Subject } from '../subject';

const PERIODS = 31;
const FIRST_TREATED = 19;

/** Units that share two factors, each with its own noise, like the states of a federation over the years. */
function panel(units: number) {
  const rng = createRng(`panel/${units}`);
  const factors = Array.from({ length: PERIODS }, () => [
    rng.normal(),
    rng.normal(),
  ]);
  const unit = () => {
    const level = 100 + 20 * rng.normal();
    const loadings = [4 * rng.normal(), 4 * rng.normal()];
    return factors.map(
      ([a, b], t) =>
        level - t + loadings[0] * a + loadings[1] * b + 2 * rng.normal(),
    );
  };
  return {
    controls: Array.from({ length: units - 1 }, unit),
    treated: unit(),
    firstTreatedIndex: FIRST_TREATED,
  };
}

/**
 * Synthetic difference-in-differences with a placebo for every control, on as many units and years as the Californian
 * smoking panel has.
 */
export const syntheticDid: Subject = {
  name: 'SDID with placebos, 31 periods',
  counted: 'units',
  unit: 'ms',
  growthKey: 'sdid_placebos_growth',
  sizes: [
    { n: 10 },
    { n: 20 },
    { n: 39, key: 'sdid_placebos_39x31_ms', goal: 1000 },
  ],
  prepare(n) {
    const input = panel(n);
    return () => [
      syntheticDifferenceInDifferences(input),
      placeboInSpace(input, {
        estimator: 'synthetic-did',
        statistic: 'absolute-effect',
      }),
    ];
  },
};
