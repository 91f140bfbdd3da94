import {
  welchTest,
  type Arm,
  type EffectScale,
  type MeanArm,
  type Rng,
} from '@hone/inference';
import type { Run, Scenario, Study } from '../../study';
import {
  autoregressive,
  cupedArm,
  exponential,
  gaussian,
  GrowingArm,
  heavyTailed,
  meanArm,
  proportionArm,
  ratioArm,
  sample,
  type Draw,
} from './draw';
import { clusteredQuantileArm, quantileArm } from './quantileArm';

/** `truth` is the true effect; the null hypothesis holds when it is 0. */
function judge(
  control: Arm,
  treatment: Arm,
  truth = 0,
  effect: EffectScale = 'absolute',
): Run {
  const result = welchTest({ control, treatment, effect });
  if (!result.ok) return null;
  const [lower, upper] = result.interval;
  const covered = lower <= truth && truth <= upper;
  return truth === 0
    ? { rejected: result.pValue < 0.05, covered }
    : { covered };
}

function means(
  name: string,
  draw: Draw,
  [control, treatment]: [number, number],
  treatmentScale = 1,
): Scenario {
  return {
    name,
    simulate: rng =>
      judge(
        meanArm(sample(rng, control, draw)),
        meanArm(sample(rng, treatment, r => treatmentScale * draw(r))),
      ),
  };
}

function relative(standardErrors: number): Scenario {
  const n = 100;
  const mean = standardErrors / Math.sqrt(n);
  const arm = (rng: Rng, m: number) =>
    meanArm(sample(rng, n, r => m + r.normal()));
  return {
    name: `relative effect .2, control mean ${standardErrors} standard errors from 0`,
    simulate: rng =>
      judge(arm(rng, mean), arm(rng, 1.2 * mean), 0.2, 'relative'),
  };
}

/** Users differ in their number of requests and in their error rate. */
function ratio(rng: Rng): Arm {
  const requests = sample(rng, 300, r => 1 + r.int(20));
  const errors = requests.map(d => d * Math.max(0, 0.1 + 0.05 * rng.normal()));
  return ratioArm(errors, requests);
}

function cuped(correlation: number): Scenario {
  const arm = (rng: Rng) => {
    const before = sample(rng, 60, gaussian);
    const noise = Math.sqrt(1 - correlation * correlation);
    const after = before.map(x => correlation * x + noise * rng.normal());
    return cupedArm(after, before);
  };
  return {
    name: `CUPED, r ${correlation}, 60 : 60`,
    simulate: rng => judge(arm(rng), arm(rng)),
  };
}

/** Three strata with levels far apart, units fall into them at random. */
const strata: Scenario = {
  name: 'strata with levels 0, 3 and 8, 150 : 150, effect .3',
  simulate: rng => {
    const arm = (effect: number): MeanArm[] => {
      const values: number[][] = [[], [], []];
      for (let i = 0; i < 150; i++) {
        const k = rng.int(3);
        values[k].push([0, 3, 8][k] + effect + rng.normal());
      }
      return values.map(meanArm);
    };
    const control = arm(0);
    const treatment = arm(0.3);
    const result = welchTest({
      strata: control.map((c, i) => ({ control: c, treatment: treatment[i] })),
      effect: 'absolute',
    });
    if (!result.ok) return null;
    const [lower, upper] = result.interval;
    return { covered: lower <= 0.3 && upper >= 0.3 };
  },
};

const latency: Draw = rng => Math.exp(rng.normal());

function quantiles(name: string, quantile: number, n: number, draw: Draw) {
  const arm = (rng: Rng) => quantileArm(sample(rng, n, draw), quantile);
  return { name, simulate: (rng: Rng) => judge(arm(rng), arm(rng)) };
}

/** Users of one to nine page loads, whose speeds have something in common. */
function clusters(rng: Rng, users: number): number[][] {
  return Array.from({ length: users }, () => {
    const user = rng.normal();
    return sample(rng, 1 + rng.int(9), r => Math.exp(user + r.normal()));
  });
}

const ignoringClusters: Scenario = {
  name: 'misuse: 75th percentile, clusters of 150 : 150 users ignored',
  simulate: rng =>
    judge(
      quantileArm(clusters(rng, 150).flat(), 0.75),
      quantileArm(clusters(rng, 150).flat(), 0.75),
    ),
};

function payingForClusters(users: number): Scenario {
  return {
    name: `75th percentile, clusters of ${users} : ${users} users`,
    simulate: rng =>
      judge(
        clusteredQuantileArm(clusters(rng, users), 0.75),
        clusteredQuantileArm(clusters(rng, users), 0.75),
      ),
  };
}

function serial(rho: number): Scenario {
  return {
    name: `misuse: autocorrelation ${rho}, 100 : 100`,
    simulate: rng =>
      judge(
        meanArm(autoregressive(rng, 100, rho)),
        meanArm(autoregressive(rng, 100, rho)),
      ),
  };
}

function peeking(looks: number, between: number): Scenario {
  return {
    name: `misuse: stop at the first p < .05 of ${looks} looks`,
    simulate: rng => {
      const control = new GrowingArm();
      const treatment = new GrowingArm();
      for (let look = 0; look < looks; look++) {
        for (let i = 0; i < between; i++) {
          control.add(rng.normal());
          treatment.add(rng.normal());
        }
        const run = judge(control, treatment);
        if (run?.rejected) return { rejected: true, covered: false };
      }
      return { rejected: false, covered: true };
    },
  };
}

export const welch: Study = {
  method: 'welchTest',
  topic: 'Randomised trials',
  about:
    'Two arms of independent units without an effect unless one is named. Small skewed samples and quantiles with few values beyond them are approximations. The delta method misses on one side when the control mean is within ten standard errors of 0, which the result warns of. The rows called misuse show what happens when values are not independent or people stop when they like the p value: other methods exist for both.',
  alpha: 0.05,
  coverage: 0.95,
  runs: 2000,
  scenarios: [
    means('normal, 5 : 5', gaussian, [5, 5]),
    means('normal, 50 : 50', gaussian, [50, 50]),
    means('normal, variances 1 : 9, 60 : 15', gaussian, [60, 15], 3),
    means('normal, 500 : 25', gaussian, [500, 25]),
    means('t with 3 df, 20 : 20', heavyTailed, [20, 20]),
    means('t with 3 df, 200 : 200', heavyTailed, [200, 200]),
    means('exponential, 20 : 20', exponential, [20, 20]),
    means('exponential, 200 : 20', exponential, [200, 20]),
    {
      name: 'proportion .1, 100 : 100',
      simulate: rng =>
        judge(proportionArm(rng, 100, 0.1), proportionArm(rng, 100, 0.1)),
    },
    {
      name: 'proportion .01, 1000 : 1000',
      simulate: rng =>
        judge(proportionArm(rng, 1000, 0.01), proportionArm(rng, 1000, 0.01)),
    },
    {
      name: 'ratio of errors to requests, 300 : 300 users',
      simulate: rng => judge(ratio(rng), ratio(rng)),
    },
    cuped(0.3),
    cuped(0.8),
    strata,
    relative(30),
    relative(10),
    relative(5),
    quantiles('median of normals, 200 : 200', 0.5, 200, gaussian),
    quantiles('90th percentile of log-normals, 400 : 400', 0.9, 400, latency),
    quantiles(
      '99th percentile of log-normals, 1000 : 1000',
      0.99,
      1000,
      latency,
    ),
    payingForClusters(150),
    payingForClusters(15),
    ignoringClusters,
    serial(0.3),
    serial(0.6),
    peeking(5, 100),
    peeking(50, 10),
  ],
};
