import {
  betaPosterior,
  clopperPearsonInterval,
  gammaPoissonPosterior,
  gammaPoissonPredictive,
  newcombeDifference,
  poissonExactInterval,
  poissonRateRatioTest,
  rateChangePoints,
  wilsonInterval,
} from '@hone/inference';
import type { Study } from '../../study';
import {
  ALPHA,
  COVERAGE,
  RUNS,
  holds,
  binomial,
  poisson,
  judge,
} from './worlds';

const PROPORTIONS = [0.02, 0.1, 0.5].flatMap(p =>
  [10, 50, 400].map(n => ({ p, n })),
);

function proportionStudy(
  method: string,
  about: string,
  interval: (successes: number, trials: number) => Parameters<typeof judge>[0],
): Study {
  return {
    method,
    topic: 'Rates',
    about,
    coverage: COVERAGE,
    runs: RUNS,
    scenarios: PROPORTIONS.map(({ p, n }) => ({
      name: `rate ${p}, ${n} trials`,
      simulate: rng => judge(interval(binomial(rng, n, p), n), p),
    })),
  };
}

const differences: Study = {
  method: 'newcombeDifference',
  topic: 'Rates',
  about:
    'Difference of two independent proportions. Counts are lumpy, so that coverage lies on both sides of the promise.',
  coverage: COVERAGE,
  alpha: ALPHA,
  runs: RUNS,
  scenarios: [
    [0.1, 0.1, 30, 30],
    [0.1, 0.1, 30, 300],
    [0.02, 0.02, 100, 100],
    [0.3, 0.3, 200, 200],
    [0.1, 0.25, 50, 50],
    [0.01, 0.03, 400, 100],
  ].map(([p1, p2, n1, n2]) => ({
    name: `rates ${p1} and ${p2}, ${n1} and ${n2} trials`,
    simulate(rng) {
      const result = newcombeDifference({
        x1: binomial(rng, n1, p1),
        n1,
        x2: binomial(rng, n2, p2),
        n2,
      });
      if (!result.ok) return null;
      const covered = holds(result.interval, p1 - p2);
      return p1 === p2 ? { covered, rejected: !covered } : { covered };
    },
  })),
};

const EXPECTED = [0.5, 3, 10, 50];

function eventStudy(
  method: string,
  about: string,
  interval: (events: number) => Parameters<typeof judge>[0],
): Study {
  return {
    method,
    topic: 'Rates',
    about,
    coverage: COVERAGE,
    runs: RUNS,
    scenarios: EXPECTED.map(expected => ({
      name: `${expected} events expected`,
      simulate: rng => judge(interval(poisson(rng, expected)), expected),
    })),
  };
}

const predictive: Study = {
  method: 'gammaPoissonPredictive',
  topic: 'Rates',
  about:
    'Events of the next period after one that was seen, from the Jeffreys posterior. Whole counts: at least the promise. The last world has rates that wander by 20 % from period to period, which the model does not know.',
  coverage: COVERAGE,
  runs: RUNS,
  scenarios: [
    ...[3, 10, 50].map(expected => ({ expected, wander: 0 })),
    { expected: 50, wander: 0.2 },
  ].map(({ expected, wander }) => ({
    name: `${expected} events expected${wander ? ', wandering' : ''}`,
    simulate(rng) {
      const seen = poisson(rng, expected);
      const coming = poisson(rng, expected * Math.exp(wander * rng.normal()));
      const posterior = gammaPoissonPosterior({ events: seen, exposure: 1 });
      if (!posterior.ok) return null;
      const { shape, rate } = posterior;
      return judge(
        gammaPoissonPredictive({ shape, rate, exposure: 1 }),
        coming,
      );
    },
  })),
};

const rateRatio: Study = {
  method: 'poissonRateRatioTest',
  topic: 'Rates',
  about:
    'Two event rates. Exact, so with few events it errs on the careful side. In the last world events come in clumps (variance 2.5 times the mean), which no Poisson method knows.',
  alpha: ALPHA,
  coverage: COVERAGE,
  runs: RUNS,
  scenarios: [
    { means: [3, 3], exposures: [1, 1] },
    { means: [10, 40], exposures: [1, 4] },
    { means: [60, 60], exposures: [1, 1] },
    { means: [10, 20], exposures: [1, 1] },
    { means: [30, 30], exposures: [1, 1], clumped: true },
  ].map(({ means, exposures, clumped }) => ({
    name: `${means.join(' and ')} events expected${clumped ? ', clumped' : ''}`,
    simulate(rng) {
      const draw = (expected: number) =>
        poisson(rng, clumped ? expected * rng.gamma(20, 20) : expected);
      const result = poissonRateRatioTest({
        events1: draw(means[0]),
        exposure1: exposures[0],
        events2: draw(means[1]),
        exposure2: exposures[1],
      });
      if (!result.ok) return null;
      const truth = (means[0] / means[1]) * (exposures[1] / exposures[0]);
      const covered = holds(result.interval, truth);
      return truth === 1
        ? { covered, rejected: result.pValue < ALPHA }
        : { covered };
    },
  })),
};

const breaks: Study = {
  method: 'rateChangePoints',
  topic: 'Rates',
  about:
    'A steady rate over 60 periods: any break is false. The information criterion aims at no level; it should stay below this one.',
  alpha: ALPHA,
  runs: 500,
  scenarios: [
    { rate: 0.02, trials: 20 },
    { rate: 0.3, trials: 20 },
    { rate: 0.3, trials: 200 },
  ].map(({ rate, trials }) => ({
    name: `rate ${rate}, ${trials} trials a period`,
    simulate(rng) {
      const periods = Array.from({ length: 60 }, () => trials);
      const result = rateChangePoints({
        successes: periods.map(n => binomial(rng, n, rate)),
        trials: periods,
      });
      return result.ok ? { rejected: result.changePoints.length > 0 } : null;
    },
  })),
};

/** Proportions and event rates. */
export const RATE_STUDIES: Study[] = [
  proportionStudy(
    'wilsonInterval',
    'A proportion. Right on average over rates, and below the promise for some: counts are lumpy.',
    (successes, trials) => wilsonInterval({ successes, trials }),
  ),
  proportionStudy(
    'clopperPearsonInterval',
    'A proportion. Never below the promise, at the price of width.',
    (successes, trials) => clopperPearsonInterval({ successes, trials }),
  ),
  proportionStudy(
    'betaPosterior',
    'A proportion, Jeffreys prior, judged as if it were a confidence interval.',
    (failures, trials) => betaPosterior({ failures, trials }),
  ),
  differences,
  eventStudy(
    'poissonExactInterval',
    'An event rate. Never below the promise.',
    events => poissonExactInterval({ events, exposure: 1 }),
  ),
  eventStudy(
    'gammaPoissonPosterior',
    'An event rate, Jeffreys prior, judged as if it were a confidence interval. Counts are lumpy: below the promise for some rates.',
    events => gammaPoissonPosterior({ events, exposure: 1 }),
  ),
  predictive,
  rateRatio,
  breaks,
];
