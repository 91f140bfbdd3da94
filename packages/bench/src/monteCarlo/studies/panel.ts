import {
  causalImpact,
  eventStudy,
  olsHac,
  placeboInSpace,
  studentT,
  type PanelEstimator,
  type Rng,
} from '@hone/inference';
import { ar1, nullRun } from '../canaryWorlds';
import type { Scenario, Study } from '../study';

const ALPHA = 0.05;
const PANEL_TOPIC = 'One adopter among its peers';
const SERIES_TOPIC = 'One series and its past';

interface PanelWorld {
  controls: number;
  rho: number;
  tails?: 'normal' | 't3';
  /** Standard deviation of the treated's own noise; that of controls is 1. */
  treatedNoise?: number;
}

const TIMES = 36;
const START = 24;
const AUTOCORRELATIONS = [0, 0.3, 0.6];

const PANEL_WORLDS: PanelWorld[] = [9, 19, 39].flatMap(controls =>
  AUTOCORRELATIONS.map(rho => ({ controls, rho })),
);

const nameOf = ({ controls, rho, tails, treatedNoise }: PanelWorld) =>
  [
    `${controls} controls, autocorrelation ${rho}`,
    tails === 't3' ? 't₃ tails' : [],
    treatedNoise ? `treated ${treatedNoise} times as noisy` : [],
  ]
    .flat()
    .join(', ');

/** Units with a level and noise of their own that follow a common path, not all as strongly. Nothing happens. */
function simulatePanel(rng: Rng, world: PanelWorld) {
  const { controls, rho, tails, treatedNoise = 1 } = world;
  const path = Array.from({ length: TIMES }, () => rng.normal());
  const unit = (noise: number) => {
    const level = 5 * rng.normal();
    const loading = 1 + 0.3 * rng.normal();
    return ar1(rng, { n: TIMES, rho, tails }).map(
      (own, t) => level + loading * path[t] + noise * own,
    );
  };
  return {
    controls: Array.from({ length: controls }, () => unit(1)),
    treated: unit(treatedNoise),
    firstTreatedIndex: START,
  };
}

const placebo =
  (estimator: PanelEstimator) =>
  (world: PanelWorld): Scenario => ({
    name: `${estimator}, ${nameOf(world)}`,
    simulate(rng) {
      const result = placeboInSpace(simulatePanel(rng, world), { estimator });
      if (!result.ok) return null;
      const [lower, upper] = result.interval;
      return {
        rejected: result.pValue <= ALPHA,
        covered: lower <= 0 && upper >= 0,
      };
    },
  });

const withNeweyWest = (world: PanelWorld): Scenario => ({
  name: nameOf(world),
  simulate(rng) {
    const result = eventStudy(simulatePanel(rng, world));
    if (!result.ok) return null;
    const after = result.gaps.map((_, t) => Number(t >= START));
    const fit = olsHac({ y: result.gaps, x: { after } });
    if (!fit.ok) return null;
    const effect = fit.coefficients[1];
    const half =
      studentT.quantile(1 - ALPHA / 2, TIMES - 2) *
      fit.standardErrorsSmallSample[1];
    return nullRun([effect - half, effect + half]);
  },
});

const placeboStudy = (
  estimator: PanelEstimator,
  runs: number,
  about: string,
  scenarios: Scenario[],
): Study => ({
  method: 'placeboInSpace',
  topic: PANEL_TOPIC,
  about,
  alpha: ALPHA,
  coverage: 1 - ALPHA,
  runs,
  scenarios: [...PANEL_WORLDS.map(placebo(estimator)), ...scenarios],
});

const panelStudies: Study[] = [
  placeboStudy(
    'did',
    1000,
    'Difference in differences judged by placebos in space: 24 times before, 12 after, a common path, nothing happens. With 9 controls the smallest p is .1, so nothing is ever significant. A treated unit twice as noisy as its peers breaks the assumption that any unit could have been the treated, and the promise with it.',
    [
      placebo('did')({ controls: 19, rho: 0.3, tails: 't3' }),
      placebo('did')({ controls: 19, rho: 0.3, treatedNoise: 2 }),
    ],
  ),
  placeboStudy(
    'synthetic-control',
    300,
    'Synthetic control judged by placebos in space, same data. Levels of units lie apart, so that some have no good mix of others: their placebos are large, and p remains right.',
    [],
  ),
  placeboStudy(
    'synthetic-did',
    200,
    'Synthetic difference in differences judged by placebos in space, same data.',
    [],
  ),
  {
    method: 'olsHac',
    topic: PANEL_TOPIC,
    about:
      'The alternative that placebos replace: the gap between the treated and its controls regressed on before and after, Newey–West errors with small-sample factor. It takes the path of one unit for many independent observations.',
    alpha: ALPHA,
    coverage: 1 - ALPHA,
    runs: 1000,
    scenarios: PANEL_WORLDS.map(withNeweyWest),
  },
];

interface SeriesWorld {
  rho: number;
  covariates: number;
  tails?: 'normal' | 't3';
  /** Movement of a random-walk level, in standard deviations of the noise. */
  levelSd?: number;
  priorLevelSd?: number;
}

const BEFORE = 60;
const AFTER = 20;

const nameOfSeries = (world: SeriesWorld) =>
  [
    `${world.covariates || 'no'} covariates, autocorrelation ${world.rho}`,
    world.tails === 't3' ? 't₃ tails' : [],
    world.levelSd ? `level moves by ${world.levelSd}` : [],
    world.priorLevelSd ? `prior level sd ${world.priorLevelSd}` : [],
  ]
    .flat()
    .join(', ');

function simulateSeries(rng: Rng, world: SeriesWorld) {
  const n = BEFORE + AFTER;
  const { rho, tails, covariates, levelSd = 0 } = world;
  const x = Array.from({ length: covariates }, () => ar1(rng, { n, rho: 0.7 }));
  let level = 0;
  const y = ar1(rng, { n, rho, tails }).map((noise, t) => {
    level += levelSd * rng.normal();
    return level + noise + (covariates > 0 ? 1.5 * x[0][t] : 0);
  });
  return { x, y };
}

const series = (world: SeriesWorld): Scenario => ({
  name: nameOfSeries(world),
  simulate(rng) {
    const { x, y } = simulateSeries(rng, world);
    const result = causalImpact({
      time: y.map((_, t) => t),
      y,
      x,
      pre: [0, BEFORE - 1],
      post: [BEFORE, BEFORE + AFTER - 1],
      draws: 400,
      burnIn: 100,
      seed: rng.next(),
      ...(world.priorLevelSd ? { priorLevelSd: world.priorLevelSd } : {}),
    });
    return result.ok ? nullRun(result.effectInterval) : null;
  },
});

const seriesStudy: Study = {
  method: 'causalImpact',
  topic: SERIES_TOPIC,
  about:
    'Sixty points to learn from, twenty to judge, nothing happens; the first covariate tells the series, the others nothing. 400 draws. The model takes what covariates leave over for a slowly moving level and independent noise: autocorrelated noise breaks it, and so does a level that moves more than the prior of .01 expects.',
  alpha: ALPHA,
  coverage: 1 - ALPHA,
  runs: 150,
  scenarios: [
    ...[0, 2, 6].map(covariates => series({ covariates, rho: 0 })),
    ...[0.3, 0.6].flatMap(rho =>
      [0, 2].map(covariates => series({ covariates, rho })),
    ),
    series({ covariates: 2, rho: 0, tails: 't3' }),
    series({ covariates: 2, rho: 0, levelSd: 0.2 }),
    series({ covariates: 2, rho: 0, levelSd: 0.2, priorLevelSd: 0.1 }),
  ],
};

/** Studies of panels and structural time series. */
export const PANEL_STUDIES: Study[] = [...panelStudies, seriesStudy];
