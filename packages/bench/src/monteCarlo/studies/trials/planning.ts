import {
  anova,
  asymptoticConfidenceSequence,
  fDistribution,
  midExperimentPower,
  minimumDetectableEffect,
  sampleSizePerArm,
  tTestPower,
  varianceAfterCuped,
  welchTest,
  type Rng,
} from '@hone/inference';
import type { Run, Scenario, Study } from '../../study';
import { lazy } from './lazy';
import { cupedArm, gaussian, meanArm, sample } from './draw';

const topic = 'Power';
const about = (what: string) =>
  `${what} The share in the column of coverage is that of experiments that found the effect.`;

const arm = (rng: Rng, n: number, mean: number, sd = 1) =>
  meanArm(sample(rng, n, r => mean + sd * r.normal()));

function found(result: ReturnType<typeof welchTest>): Run {
  return result.ok ? { covered: result.pValue < 0.05 } : null;
}

const sized: Scenario = {
  name: 'means, effect .4 standard deviations',
  simulate: rng => {
    const plan = sampleSizePerArm({ variance: 1, absoluteEffect: 0.4 });
    if (!plan.ok) return null;
    return found(
      welchTest({
        control: arm(rng, plan.n, 0),
        treatment: arm(rng, plan.n, 0.4),
        effect: 'absolute',
      }),
    );
  },
};

const sizedAfterCuped: Scenario = {
  name: 'CUPED, r .7, effect .3 standard deviations',
  simulate: rng => {
    const left = varianceAfterCuped({ variance: 1, correlation: 0.7 });
    if (!left.ok) return null;
    const plan = sampleSizePerArm({
      variance: left.variance,
      absoluteEffect: 0.3,
    });
    if (!plan.ok) return null;
    const cuped = (effect: number) => {
      const before = sample(rng, plan.n, r => r.normal());
      return cupedArm(
        before.map(x => effect + 0.7 * x + Math.sqrt(0.51) * rng.normal()),
        before,
      );
    };
    return found(
      welchTest({
        control: cuped(0),
        treatment: cuped(0.3),
        effect: 'absolute',
      }),
    );
  },
};

export const sampleSizeStudy: Study = {
  method: 'sampleSizePerArm',
  topic,
  about: about('Experiments of the size planned for a power of .8.'),
  coverage: 0.8,
  runs: 2000,
  scenarios: [sized, sizedAfterCuped],
};

function detectable(tuning?: number): Scenario {
  return {
    name:
      tuning === undefined
        ? 'one look, relative effect'
        : 'confidence sequence, relative effect, at its last look',
    simulate: rng => {
      const n = 400;
      const plan = minimumDetectableEffect({
        metric: { mean: 5, variance: 4 },
        users: 2 * n,
        arms: 2,
        tuning,
      });
      if (!plan.ok) return null;
      const input = {
        control: arm(rng, n, 5, 2),
        treatment: arm(rng, n, 5 * (1 + plan.mde), 2),
        effect: 'relative' as const,
      };
      if (tuning === undefined) return found(welchTest(input));
      const result = asymptoticConfidenceSequence({ ...input, tuning });
      return result.ok ? { covered: result.pValue < 0.05 } : null;
    },
  };
}

export const detectableStudy: Study = {
  method: 'minimumDetectableEffect',
  topic,
  about: about(
    'Experiments with the smallest effect detectable at a power of .8. For sequences the plan widens the standard error by the ratio of critical values, which gives more than the promised power; earlier looks add to it.',
  ),
  coverage: 0.8,
  runs: 2000,
  scenarios: [detectable(), detectable(800)],
};

/** The effect that tTestPower says is found in 8 of 10 experiments. */
function effectFor(nPerArm: number): number {
  let low = 0;
  let high = 20;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const result = tTestPower({ nPerArm, standardizedEffect: middle });
    if (result.ok && result.power >= 0.8) high = middle;
    else low = middle;
  }
  return high;
}

function small(n: number, test: 'pooled' | 'Welch'): Scenario {
  const effect = lazy(() => effectFor(n));
  return {
    name: `${n} per arm, ${test}`,
    simulate: rng => {
      const control = sample(rng, n, gaussian);
      const treatment = sample(rng, n, r => effect() + r.normal());
      if (test === 'Welch') {
        return found(
          welchTest({
            control: meanArm(control),
            treatment: meanArm(treatment),
            effect: 'absolute',
          }),
        );
      }
      const result = anova.oneWay([control, treatment]);
      if (!result.ok) return null;
      const { f, df1, df2 } = result;
      return { covered: fDistribution.sf(f, df1, df2) < 0.05 };
    },
  };
}

export const tTestPowerStudy: Study = {
  method: 'tTestPower',
  topic,
  about: about(
    'Small samples with the effect for which the noncentral t promises .8. The promise is for the pooled test; Welch’s test pays for not assuming equal variances.',
  ),
  coverage: 0.8,
  runs: 2000,
  scenarios: [
    small(4, 'pooled'),
    small(4, 'Welch'),
    small(20, 'pooled'),
    small(20, 'Welch'),
  ],
};

export const midExperimentStudy: Study = {
  method: 'midExperimentPower',
  topic,
  about: about(
    'After 100 units per arm, (1 + f) times as many are collected for a power of .8. The variance so far is an estimate, so single plans are off by some percent.',
  ),
  coverage: 0.8,
  runs: 2000,
  scenarios: [
    {
      name: 'means, effect .25 standard deviations',
      simulate: rng => {
        const draw = (n: number, mean: number) =>
          sample(rng, n, r => mean + r.normal());
        const control = draw(100, 3);
        const treatment = draw(100, 3.25);
        const plan = midExperimentPower({
          control: meanArm(control),
          treatment: meanArm(treatment),
          effect: 'absolute',
          mde: 0.25,
        });
        if (!plan.ok) return null;
        const more = Math.ceil(100 * plan.scalingFactor);
        return found(
          welchTest({
            control: meanArm(control.concat(draw(more, 3))),
            treatment: meanArm(treatment.concat(draw(more, 3.25))),
            effect: 'absolute',
          }),
        );
      },
    },
  ],
};
