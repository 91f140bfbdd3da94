import {
  bernoulliConfidenceSequence,
  empiricalProcessBoundary,
  mixtureBoundary,
  polyStitchingBoundary,
  quantileAnytimePValue,
  quantileBoundary,
  type Mixture,
  type Outcome,
} from '@hone/inference';
import type { Scenario, Study } from '../../study';
import {
  bernoulli,
  exponential,
  gaussian,
  heavyTailed,
  sample,
  type Draw,
} from './draw';
import { lazy } from './lazy';

const HORIZON = 1000;
const topic = 'Sequential inference';

function accepted<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}

/** A walk of centred steps with variance `variance` against boundaries. */
function walk(
  name: string,
  step: Draw,
  variance: number,
  boundaryAt: (v: number) => number,
  sided: 1 | 2,
): Scenario {
  const boundaries = lazy(() =>
    Array.from({ length: HORIZON }, (_, i) => boundaryAt((i + 1) * variance)),
  );
  return {
    name,
    simulate: rng => {
      const boundary = boundaries();
      let s = 0;
      for (let t = 0; t < HORIZON; t++) {
        s += step(rng);
        const reached = sided === 1 ? s : Math.abs(s);
        if (reached >= boundary[t]) return { rejected: true };
      }
      return { rejected: false };
    },
  };
}

const at = { vOpt: 300, alphaOpt: 0.05 };
const mixture = (
  name: string,
  step: Draw,
  variance: number,
  options: Mixture,
  sided: 1 | 2,
) =>
  walk(
    name,
    step,
    variance,
    v => accepted(mixtureBoundary({ ...options, v })).value,
    sided,
  );

const rate = 0.1;

export const mixtureStudy: Study = {
  method: 'mixtureBoundary',
  topic,
  about: `Walks of ${HORIZON} steps with mean 0, a look at every step. The normal boundary is exact for normal steps over an infinite horizon; exponential steps and a t distribution with 3 df break its assumption of light tails; over this horizon the promise still holds, with less room.`,
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    mixture('normal, two-sided', gaussian, 1, { kind: 'normal', ...at }, 2),
    mixture(
      'normal, one-sided',
      gaussian,
      1,
      { kind: 'normal', sided: 1, ...at },
      1,
    ),
    mixture(
      'gamma–exponential, exponential steps',
      rng => exponential(rng) - 1,
      1,
      { kind: 'gamma-exponential', c: 1, ...at },
      1,
    ),
    mixture(
      'beta–binomial, Bernoulli .1 steps, one-sided',
      rng => bernoulli(rate)(rng) - rate,
      rate * (1 - rate),
      {
        kind: 'beta-binomial',
        g: rate,
        h: 1 - rate,
        sided: 1,
        vOpt: 27,
        alphaOpt: 0.05,
      },
      1,
    ),
    mixture(
      'misuse: normal boundary, exponential steps',
      rng => exponential(rng) - 1,
      1,
      { kind: 'normal', sided: 1, ...at },
      1,
    ),
    mixture(
      'misuse: normal boundary, t with 3 df',
      rng => heavyTailed(rng) / Math.sqrt(3),
      1,
      { kind: 'normal', ...at },
      2,
    ),
  ],
};

const at100 = (v: number) =>
  accepted(polyStitchingBoundary({ v, vMin: 100 })).value;

export const stitchingStudy: Study = {
  method: 'polyStitchingBoundary',
  topic,
  about: `Walks of ${HORIZON} normal steps, a look at every step, boundary stitched from v = 100. A closed form pays for its simplicity.`,
  alpha: 0.05,
  runs: 2000,
  scenarios: [walk('normal, one-sided', gaussian, 1, at100, 1)],
};

function quantileWalk(p: number): Scenario {
  const boundsOf = (share: number) =>
    lazy(() =>
      Array.from(
        { length: HORIZON },
        (_, i) =>
          accepted(quantileBoundary({ p: share, t: i + 1, tOpt: 100 })).value,
      ),
    );
  const upwards = boundsOf(p);
  const downwards = boundsOf(1 - p);
  return {
    name: `quantile ${p}`,
    simulate: rng => {
      const [up, down] = [upwards(), downwards()];
      let excess = 0;
      for (let t = 0; t < HORIZON; t++) {
        excess += bernoulli(p)(rng) - p;
        if (excess >= up[t] || -excess >= down[t]) return { rejected: true };
      }
      return { rejected: false };
    },
  };
}

export const quantileBoundaryStudy: Study = {
  method: 'quantileBoundary',
  topic,
  about: `One quantile of ${HORIZON} values, a look at every value. The promise covers all quantiles at once, so one alone errs far less.`,
  alpha: 0.05,
  runs: 2000,
  scenarios: [0.5, 0.9, 0.99].map(quantileWalk),
};

const processBounds = lazy(() =>
  Array.from({ length: 23 }, (_, i) => {
    const t = 60 + 20 * i;
    const { value } = accepted(empiricalProcessBoundary({ t, tMin: 60 }));
    return { t, bound: value };
  }),
);

export const empiricalProcess: Study = {
  method: 'empiricalProcessBoundary',
  topic,
  about:
    'Distance of the empirical distribution function from the true one, looked at after every 20 of 500 values from the 60th on.',
  alpha: 0.05,
  runs: 1000,
  scenarios: [
    {
      name: 'uniform values',
      simulate: rng => {
        const values = sample(rng, 500, r => r.uniform());
        for (const { t, bound } of processBounds()) {
          const sorted = values.slice(0, t).sort((a, b) => a - b);
          const distance = Math.max(
            ...sorted.map((x, i) => Math.max((i + 1) / t - x, x - i / t)),
          );
          if (distance > bound) return { rejected: true };
        }
        return { rejected: false };
      },
    },
  ],
};

function bernoulliSequence(p: number): Scenario {
  return {
    name: `probability ${p}`,
    simulate: rng => {
      let successes = 0;
      for (let trials = 1; trials <= 300; trials++) {
        successes += bernoulli(p)(rng);
        if (trials % 10 !== 0) continue;
        const { interval } = accepted(
          bernoulliConfidenceSequence({ successes, trials, tOpt: 100 }),
        );
        if (p < interval[0] || p > interval[1]) return { covered: false };
      }
      return { covered: true };
    },
  };
}

export const bernoulliStudy: Study = {
  method: 'bernoulliConfidenceSequence',
  topic,
  about:
    'A probability, looked at after every 10 of 300 trials; an error is to miss it at any look.',
  coverage: 0.95,
  runs: 500,
  scenarios: [0.02, 0.5].map(bernoulliSequence),
};

function quantilePValue(name: string, draw: Draw, quantile: number): Scenario {
  return {
    name,
    simulate: rng => {
      const control = sample(rng, 200, draw);
      const treatment = sample(rng, 200, draw);
      for (let n = 20; n <= 200; n += 20) {
        const { pValue } = accepted(
          quantileAnytimePValue({
            control: control.slice(0, n),
            treatment: treatment.slice(0, n),
            quantile,
            tOpt: 100,
          }),
        );
        if (pValue < 0.05) return { rejected: true };
      }
      return { rejected: false };
    },
  };
}

export const quantilePValueStudy: Study = {
  method: 'quantileAnytimePValue',
  topic,
  about:
    'Two arms with the same distribution, looked at after every 20 of 200 values. The test does not know where the common quantile lies and takes the worst place: it errs far less than promised.',
  alpha: 0.05,
  runs: 1000,
  scenarios: [
    quantilePValue('median, t with 3 df', heavyTailed, 0.5),
    quantilePValue('95th percentile, exponential', exponential, 0.95),
    quantilePValue('median, five distinct values', rng => rng.int(5), 0.5),
  ],
};
