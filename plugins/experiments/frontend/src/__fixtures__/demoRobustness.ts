import type {
  Analysis,
  RobustnessReport,
} from '@hone/backstage-plugin-experiments-common';

const BASELINES = ['planned', 'half as long', 'twice as long'];
const POOLS = ['all', 'without the largest', 'same system'];
const HALF_WIDTH = 0.06;

type Specification = RobustnessReport['specifications'][number];

function specifications(effect: number): Specification[] {
  return BASELINES.flatMap((baseline, i) =>
    POOLS.map((pool, j) => {
      const chosen = i === 0 && j === 0;
      const estimate = chosen ? effect : effect * (0.7 + 0.1 * i + 0.08 * j);
      return {
        id: `${i}-${j}`,
        choices: { baseline, pool },
        chosen,
        estimate,
        interval: [estimate - HALF_WIDTH, estimate + HALF_WIDTH],
        pValue: Math.abs(estimate) > HALF_WIDTH ? 0.03 : 0.4,
        detail: null,
      };
    }),
  );
}

function curve(all: Specification[]): RobustnessReport['curve'] {
  const effects = all
    .flatMap(({ estimate }) => (estimate === null ? [] : [estimate]))
    .sort((a, b) => a - b);
  const median = effects[Math.floor(effects.length / 2)];
  const same = effects.filter(one => Math.sign(one) === Math.sign(median));
  return {
    median,
    shareSameSign: same.length / effects.length,
    shareSignificantSameSign:
      same.filter(one => Math.abs(one) > HALF_WIDTH).length / effects.length,
  };
}

/** Other reasonable ways to compute a demo analysis, and effects where none can be. */
export function demoRobustness(
  analysis: Analysis,
  now: number,
): RobustnessReport {
  const effect = analysis.verdict.effect;
  const all = effect === null ? [] : specifications(effect);
  const placebos = all.slice(0, 8).map((_, index) => ({
    kind: index % 2 ? ('in-space' as const) : ('in-time' as const),
    label: index % 2 ? `service ${index}` : `${index + 4} weeks earlier`,
    estimate: 0.03 * Math.sin(index * 2.1),
    interval: [
      0.03 * Math.sin(index * 2.1) - HALF_WIDTH,
      0.03 * Math.sin(index * 2.1) + HALF_WIDTH,
    ],
  }));
  return {
    analysisId: analysis.id,
    createdAt: new Date(now).toISOString(),
    inputsHash: analysis.inputsHash,
    seed: analysis.seed,
    version: analysis.version,
    specifications: all,
    curve: all.length > 0 ? curve(all) : null,
    placebos,
    sentence: {
      key: 'robustness.demo',
      params: {},
      text:
        all.length > 0
          ? `${all.length} of ${all.length} reasonable ways to compute it agree on the direction.`
          : 'There is no effect yet whose robustness could be checked.',
    },
  };
}
