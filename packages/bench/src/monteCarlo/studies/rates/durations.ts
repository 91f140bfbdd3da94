import { kaplanMeier, logRankTest, type Rng } from '@hone/inference';
import type { Study } from '../../study';
import { ALPHA, COVERAGE, RUNS, holds } from './worlds';

/** Durations of median 1, seen until a uniform time. */
function durations(rng: Rng, n: number, shape: number, horizon: number) {
  const scale = Math.LN2 ** (-1 / shape);
  const lasts = Array.from(
    { length: n },
    () => scale * (-Math.log(1 - rng.uniform())) ** (1 / shape),
  );
  const seen = lasts.map(() => horizon * rng.uniform());
  return {
    durations: lasts.map((d, i) => Math.min(d, seen[i])),
    events: lasts.map((d, i) => d <= seen[i]),
  };
}

const CENSORING = [
  { n: 20, shape: 1, horizon: 1e9, name: 'n 20, none open' },
  { n: 20, shape: 1, horizon: 4, name: 'n 20, a third open' },
  { n: 100, shape: 1, horizon: 4, name: 'n 100, a third open' },
  { n: 100, shape: 1, horizon: 2, name: 'n 100, half open' },
  { n: 100, shape: 2, horizon: 3, name: 'n 100, Weibull 2, a third open' },
];

function curveStudy(
  interval: 'log-log' | 'log',
  what: 'band' | 'median',
  about: string,
): Study {
  return {
    method: 'kaplanMeier',
    topic: 'Durations',
    about,
    coverage: COVERAGE,
    runs: RUNS,
    scenarios: CENSORING.map(({ n, shape, horizon, name }) => ({
      name: `${interval} ${what}, ${name}`,
      simulate(rng) {
        const curve = kaplanMeier({
          ...durations(rng, n, shape, horizon),
          interval,
        });
        if (!curve.ok) return null;
        if (what === 'median') {
          const [low, high] = curve.medianInterval;
          return { covered: holds([low ?? 0, high ?? Infinity], 1) };
        }
        // The last step up to the true median, where S is one half.
        const i = curve.times.filter(time => time <= 1).length - 1;
        if (i < 0) return { covered: false };
        return { covered: holds([curve.lower[i], curve.upper[i]], 0.5) };
      },
    })),
  };
}

const logRank: Study = {
  method: 'logRankTest',
  topic: 'Durations',
  about:
    'Two groups with the same durations, partly seen for different lengths of time.',
  alpha: ALPHA,
  runs: RUNS,
  scenarios: [
    { sizes: [15, 15], horizons: [4, 4] },
    { sizes: [50, 50], horizons: [4, 4] },
    { sizes: [20, 80], horizons: [4, 4] },
    { sizes: [50, 50], horizons: [2, 6] },
  ].map(({ sizes, horizons }) => ({
    name: `n ${sizes.join(' and ')}, seen up to ${horizons.join(
      ' and ',
    )} medians`,
    simulate(rng) {
      const result = logRankTest({
        a: durations(rng, sizes[0], 1, horizons[0]),
        b: durations(rng, sizes[1], 1, horizons[1]),
      });
      return result.ok ? { rejected: result.pValue < ALPHA } : null;
    },
  })),
};

/** Durations of which some are still open. */
export const DURATION_STUDIES: Study[] = [
  curveStudy(
    'log-log',
    'band',
    'The survival curve at the true median: its band against one half. Durations of median 1.',
  ),
  curveStudy(
    'log',
    'band',
    'The same on the scale of the log, which is too sure with few durations.',
  ),
  curveStudy('log-log', 'median', 'The interval of the median.'),
  logRank,
];
