import {
  forecastTrial,
  predictionInterval,
  randomEffects,
  shrinkEffects,
  shrinkRates,
  type Interval,
  type Rng,
} from '@hone/inference';
import { mean } from 'd3-array';
import type { Run, Study } from '../../study';
import { ALPHA, COVERAGE, RUNS, holds, poisson, t3, judge } from './worlds';

/** True effects scatter by tau around 0; standard errors differ fivefold. */
function effects(rng: Rng, k: number, tau: number, tails: 'normal' | 't3') {
  const variances = Array.from(
    { length: k },
    () => (0.1 + 0.4 * rng.uniform()) ** 2,
  );
  // The t distribution with 3 df has variance 3.
  const draw =
    tails === 'normal' ? () => rng.normal() : () => t3(rng) / Math.sqrt(3);
  const truths = variances.map(() => tau * draw());
  return {
    truths,
    effects: truths.map((t, i) => t + Math.sqrt(variances[i]) * rng.normal()),
    variances,
  };
}

const POOLS = [
  { k: 3, tau: 0.3 },
  { k: 5, tau: 0 },
  { k: 5, tau: 0.3 },
  { k: 20, tau: 0 },
  { k: 20, tau: 0.3 },
];

const pooledMean: Study = {
  method: 'randomEffects',
  topic: 'Pooling',
  about:
    'Mean of k trials whose true effects scatter by τ. The normal interval takes τ² as known, and errs with few trials.',
  coverage: COVERAGE,
  alpha: ALPHA,
  runs: RUNS,
  scenarios: (['REML', 'DL', 'PM'] as const).flatMap(method =>
    (['HKSJ', 'wald'] as const).flatMap(intervalMethod =>
      POOLS.map(({ k, tau }) => ({
        name: `${method}, ${intervalMethod}, k ${k}, τ ${tau}`,
        simulate(rng: Rng): Run {
          const result = randomEffects({
            ...effects(rng, k, tau, 'normal'),
            method,
            intervalMethod,
          });
          if (!result.ok) return null;
          const covered = holds(result.interval, 0);
          return { covered, rejected: !covered };
        },
      })),
    ),
  ),
};

const WORLDS_TO_PREDICT = [
  ...POOLS.map(pool => ({ ...pool, tails: 'normal' as const })),
  { k: 20, tau: 0.3, tails: 't3' as const },
];

const prediction: Study = {
  method: 'predictionInterval',
  topic: 'Pooling',
  about:
    'The true effect of one more trial. τ² is taken as known, and where it happens to be estimated as 0 the interval is too short; with three trials the t distribution on one df more than makes up for it.',
  coverage: COVERAGE,
  runs: RUNS,
  scenarios: WORLDS_TO_PREDICT.map(({ k, tau, tails }) => ({
    name: `k ${k}, τ ${tau}${tails === 't3' ? ', t₃ tails' : ''}`,
    simulate(rng) {
      const { truths, ...all } = effects(rng, k + 1, tau, tails);
      return judge(
        predictionInterval({
          effects: all.effects.slice(0, k),
          variances: all.variances.slice(0, k),
        }),
        truths[k],
      );
    },
  })),
};

const forecast: Study = {
  method: 'forecastTrial',
  topic: 'Pooling',
  about:
    'What the next trial of a kind will measure, τ .3. Up to 19 residuals of earlier forecasts the interval is that of the model, from 20 on split conformal, which does not mind tails.',
  coverage: COVERAGE,
  runs: RUNS,
  scenarios: [
    { k: 8, residuals: 0, tails: 'normal' as const },
    { k: 20, residuals: 0, tails: 'normal' as const },
    { k: 20, residuals: 0, tails: 't3' as const },
    { k: 20, residuals: 40, tails: 't3' as const },
  ].map(({ k, residuals, tails }) => ({
    name: `${k} like trials, ${residuals} residuals${
      tails === 't3' ? ', t₃ tails' : ''
    }`,
    simulate(rng) {
      const all = effects(rng, k + 1 + residuals, 0.3, tails);
      const past = all.effects.slice(0, k).map((effect, i) => ({
        metric: 'm',
        kind: 'c',
        effect,
        variance: all.variances[i],
      }));
      return judge(
        forecastTrial({
          past,
          metric: 'm',
          kind: 'c',
          newStandardError: Math.sqrt(all.variances[k]),
          // Earlier outcomes around the mean, which is 0.
          pastResiduals: all.effects.slice(k + 1),
        }),
        all.effects[k],
      );
    },
  })),
};

const shrinkage: Study = {
  method: 'shrinkEffects',
  topic: 'Pooling',
  about:
    'The true effect of the trial that looked best. The posterior sd takes mean and τ² as known, and is 0 where τ² is estimated as 0: the estimate is sound, estimate ± 1.96 sd is not. The intervals average over τ.',
  coverage: COVERAGE,
  runs: 500,
  scenarios: (['intervals', '± 1.96 sd'] as const).flatMap(kind =>
    [
      { k: 3, tau: 0.3, tails: 'normal' as const },
      { k: 5, tau: 0.3, tails: 'normal' as const },
      { k: 20, tau: 0.1, tails: 'normal' as const },
      { k: 20, tau: 0.3, tails: 'normal' as const },
      { k: 20, tau: 0.3, tails: 't3' as const },
    ].map(({ k, tau, tails }) => ({
      name: `${kind}, winner of ${k}, τ ${tau}${
        tails === 't3' ? ', t₃ tails' : ''
      }`,
      simulate(rng: Rng): Run {
        const data = effects(rng, k, tau, tails);
        const result = shrinkEffects(data);
        if (!result.ok || !result.intervals) return null;
        const best = data.effects.indexOf(Math.max(...data.effects));
        const centre = result.posteriorMeans[best];
        const half = 1.959964 * Math.sqrt(result.posteriorVariances[best]);
        const interval: Interval =
          kind === 'intervals'
            ? result.intervals[best]
            : [centre - half, centre + half];
        return { covered: holds(interval, data.truths[best]) };
      },
    })),
  ),
};

const armRates: Study = {
  method: 'shrinkRates',
  topic: 'Pooling',
  about:
    'What the first arm of a test shows in an equal repetition, for 50 tests of four arms. The last world has t₃ differences between arms.',
  coverage: COVERAGE,
  runs: 300,
  scenarios: [
    { tau: 0.2, base: 10, tails: 'normal' },
    { tau: 0.2, base: 50, tails: 'normal' },
    { tau: 0.05, base: 50, tails: 'normal' },
    { tau: 0.2, base: 50, tails: 't3' },
  ].map(({ tau, base, tails }) => ({
    name: `${base} events an arm, τ ${tau}${
      tails === 't3' ? ', t₃ tails' : ''
    }`,
    simulate(rng) {
      const worlds = Array.from({ length: 50 }, () =>
        Array.from({ length: 4 }, () => {
          const u = tails === 't3' ? t3(rng) / Math.sqrt(3) : rng.normal();
          return base * Math.exp(tau * u);
        }),
      );
      const draw = () => worlds.map(arms => arms.map(m => poisson(rng, m)));
      const exposures = [1, 1, 1, 1];
      const result = shrinkRates({
        tests: draw().map(events => ({ events, exposures })),
      });
      const later = draw()[0].map(Math.log);
      if (!result.ok || later.includes(-Infinity)) return null;
      return {
        covered: holds(result.tests[0].intervals[0], later[0] - mean(later)!),
      };
    },
  })),
};

/** Effects of many trials. */
export const POOLING_STUDIES: Study[] = [
  pooledMean,
  prediction,
  forecast,
  shrinkage,
  armRates,
];
