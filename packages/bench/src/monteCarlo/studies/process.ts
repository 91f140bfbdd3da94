import {
  olsHac,
  placeboInTime,
  regressionToTheMean,
  segmentedRegression,
  simulateDetectableEffect,
  studentT,
  type Interval,
  type Outcome,
  type Rng,
  type SegmentedRegressionInput,
  type SegmentedRegressionResult,
} from '@hone/inference';
import type { Run, Scenario, Study } from '../study';

const ALPHA = 0.05;
const TOPIC = 'Interrupted time series and a process with itself';

interface World {
  n: number;
  rho: number;
  tails?: 'normal' | 't3';
}

const LENGTHS = [12, 24, 52];
const AUTOCORRELATIONS = [0, 0.3, 0.6];
const WORLDS: World[] = [
  ...LENGTHS.flatMap(n => AUTOCORRELATIONS.map(rho => ({ n, rho }))),
  { n: 24, rho: 0, tails: 't3' },
  { n: 52, rho: 0.3, tails: 't3' },
];

const nameOf = ({ n, rho, tails }: World) =>
  `n ${n}, autocorrelation ${rho}${tails === 't3' ? ', t₃ tails' : ''}`;

/** AR(1) noise that starts in its stationary state; t₃ tails are those of the innovations. */
function noise(rng: Rng, { n, rho, tails = 'normal' }: World): number[] {
  const innovation = () =>
    tails === 'normal'
      ? rng.normal()
      : rng.normal() / Math.sqrt(rng.gamma(1.5, 0.5) / 3);
  let state = innovation() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    const value = state;
    state = rho * state + innovation();
    return value;
  });
}

const holds = ([lower, upper]: Interval, truth: number) =>
  lower <= truth && truth <= upper;

/** No effect is there: an interval off zero is a false positive, and nothing else is. */
function nullRun(interval: Interval): Run {
  const covered = holds(interval, 0);
  return { covered, rejected: !covered };
}

function regression(
  name: string,
  world: World,
  read: (result: SegmentedRegressionResult) => Run,
  change: (
    values: number[],
    rng: Rng,
  ) => Partial<SegmentedRegressionInput> = values => ({ values }),
): Scenario {
  return {
    name: `${name}, ${nameOf(world)}`,
    simulate(rng) {
      const values = noise(rng, world);
      const result = segmentedRegression({
        values,
        interventionIndex: world.n / 2,
        alpha: ALPHA,
        ...change(values, rng),
      });
      return result.ok ? read(result) : null;
    },
  };
}

const levelRun = (result: SegmentedRegressionResult) =>
  nullRun(result.interval);

/** Level 20, a step of −2: an effect of −10 %. */
const tenPercent: Scenario = regression(
  'relative effect',
  { n: 52, rho: 0.3 },
  result =>
    result.relativeEffect && {
      covered: holds(result.relativeEffect.interval, -0.1),
    },
  values => ({
    values: values.map((value, t) => value + (t < 26 ? 20 : 18)),
  }),
);

const regressionStudy: Study = {
  method: 'segmentedRegression',
  topic: TOPIC,
  about:
    'A line with AR(1) noise and a date in the middle at which nothing happens; the level change and the mean effect are 0. Few points say little about ρ: on 12 points, or 24 with ρ = .6, it is estimated too low and the intervals of the level change are too short. The mean effect, which averages over the period after, nearly keeps its promise there too. Assuming independent errors is the warning.',
  alpha: ALPHA,
  coverage: 1 - ALPHA,
  runs: 2000,
  scenarios: [
    ...WORLDS.map(world => regression('level change', world, levelRun)),
    ...WORLDS.map(world =>
      regression('mean effect', world, result =>
        nullRun(result.meanEffect.interval),
      ),
    ),
    tenPercent,
    regression(
      'level change, one point in five missing',
      { n: 52, rho: 0.3 },
      levelRun,
      (values, rng) => ({
        values: values.map(value => (rng.uniform() < 0.2 ? null : value)),
      }),
    ),
    regression(
      'level change, weekly season',
      { n: 56, rho: 0.3 },
      levelRun,
      values => ({
        values: values.map(
          (value, t) => value + [0, 4, 4, 4, 3, -5, -6][t % 7],
        ),
        seasonalPeriod: 7,
      }),
    ),
    ...AUTOCORRELATIONS.map(rho =>
      regression(
        'level change, independent errors assumed',
        { n: 24, rho },
        levelRun,
        values => ({ values, errors: 'independent' }),
      ),
    ),
  ],
};

function hacInterval(values: readonly number[]): Interval | null {
  const start = values.length / 2;
  const result = olsHac({
    y: values,
    x: {
      time: values.map((_, t) => t),
      after: values.map((_, t) => (t < start ? 0 : 1)),
      slope: values.map((_, t) => Math.max(0, t - start)),
    },
  });
  if (!result.ok) return null;
  const level = result.columns.indexOf('after');
  const half =
    -studentT.quantile(ALPHA / 2, values.length - result.columns.length) *
    result.standardErrorsSmallSample[level];
  const estimate = result.coefficients[level];
  return [estimate - half, estimate + half];
}

const hacStudy: Study = {
  method: 'olsHac',
  topic: TOPIC,
  about:
    'The same lines by least squares with Newey–West standard errors, automatic lag, factor n/(n − k) and Student quantiles with n − k degrees of freedom. This is the warning example: the standard errors are right for long series only, and their intervals are far too short here.',
  alpha: ALPHA,
  coverage: 1 - ALPHA,
  runs: 2000,
  scenarios: [...WORLDS, ...AUTOCORRELATIONS.map(rho => ({ n: 400, rho }))].map(
    world => ({
      name: `level change, ${nameOf(world)}`,
      simulate(rng) {
        const interval = hacInterval(noise(rng, world));
        return interval && nullRun(interval);
      },
    }),
  ),
};

const PLACEBO_WINDOW = 6;

const placeboStudy: Study = {
  method: 'placeboInTime',
  topic: TOPIC,
  about: `Noise without a change, windows of ${PLACEBO_WINDOW} points on each side. The p value is a rank among overlapping windows of one stationary series, and cannot go below 1/(1 + number of fake dates). The fake dates resemble one another more than the real date when the autocorrelation is strong and the period before is short, and more so on what is nearly a random walk (ρ = .999), which has no level to come back to.`,
  alpha: ALPHA,
  runs: 2000,
  scenarios: [
    ...AUTOCORRELATIONS.map(rho => ({ before: 40, rho })),
    { before: 100, rho: 0.6 },
    { before: 40, rho: 0.999 },
  ].map(({ before, rho }) => ({
    name: `${before} points before, autocorrelation ${rho}`,
    simulate(rng) {
      const result = placeboInTime({
        values: noise(rng, { n: before + PLACEBO_WINDOW, rho }),
        interventionIndex: before,
        window: PLACEBO_WINDOW,
      });
      return result.ok ? { rejected: result.pValue <= ALPHA } : null;
    },
  })),
};

const BAD_PERIOD = -1.2816;
const Z = 1.96;

/** Two periods with correlation r, the first among the worst tenth: that is when people start to change something. */
function afterBadPeriod(rng: Rng, r: number): [number, number] {
  let first = rng.normal();
  while (first > BAD_PERIOD) first = rng.normal();
  return [first, r * first + Math.sqrt(1 - r * r) * rng.normal()];
}

function expectedBounce(baseline: number, correlation: number): number {
  const result = regressionToTheMean({ mean: 0, baseline, correlation });
  if (!result.ok) throw new Error(result.detail);
  return result.expectedChange;
}

const bounceStudy: Study = {
  method: 'regressionToTheMean',
  topic: TOPIC,
  about:
    'A trial starts after a period among the worst tenth, and nothing is changed. The next period is compared with the bad one by a z test with the true variance, as it is ("before and after") and less the expected bounce.',
  alpha: ALPHA,
  runs: 2000,
  scenarios: [0, 0.3, 0.6].flatMap(r => [
    {
      name: `before and after, correlation ${r}`,
      simulate(rng: Rng) {
        const [bad, next] = afterBadPeriod(rng, r);
        return { rejected: Math.abs(next - bad) > Z * Math.sqrt(2 * (1 - r)) };
      },
    },
    {
      name: `less the expected bounce, correlation ${r}`,
      simulate(rng: Rng) {
        const [bad, next] = afterBadPeriod(rng, r);
        const change = next - bad - expectedBounce(bad, r);
        return { rejected: Math.abs(change) > Z * Math.sqrt(1 - r * r) };
      },
    },
  ]),
};

const POST_PERIODS = 6;

function detects(
  rng: Rng,
  world: World,
  planned: Outcome<{ absoluteEffect: number }>,
): Run {
  if (!planned.ok) return null;
  const values = noise(rng, { ...world, n: world.n + POST_PERIODS }).map(
    (value, t) => value + (t < world.n ? 0 : planned.absoluteEffect),
  );
  const result = segmentedRegression({
    values,
    interventionIndex: world.n,
    alpha: ALPHA,
  });
  return result.ok ? { covered: result.meanEffect.interval[0] > 0 } : null;
}

const detectableStudy: Study = {
  method: 'simulateDetectableEffect',
  topic: TOPIC,
  about: `Power, not coverage: from one history the effect that ${POST_PERIODS} further points would show with power .8 is computed; then a new history is drawn, that effect is injected, and the column "coverage" holds the share of trials that find it. It stays below .8 on short histories, whose noise is known only roughly.`,
  coverage: 0.8,
  runs: 200,
  scenarios: [
    { n: 26, rho: 0 },
    { n: 26, rho: 0.3 },
    { n: 52, rho: 0.3 },
  ].map(world => ({
    name: `power, history of ${nameOf(world)}`,
    simulate(rng) {
      const planned = simulateDetectableEffect({
        history: noise(rng, world),
        postPeriods: POST_PERIODS,
        seed: rng.next(),
        alpha: ALPHA,
      });
      return detects(rng, world, planned);
    },
  })),
};

/**
 * Estimators that compare a process with its own past.
 */
export const PROCESS_STUDIES: Study[] = [
  regressionStudy,
  hacStudy,
  placeboStudy,
  bounceStudy,
  detectableStudy,
];
