import { fiellerInterval, twoProportionZTest, type Rng } from '@hone/inference';
import type { Scenario, Study } from '../../study';
import { proportionArm } from './draw';

const TRUTH = 0.2;

/** Means with known standard errors of 1 and a ratio of 1.2. */
function fieller(standardErrors: number): Scenario {
  const estimate = (rng: Rng, mean: number) => ({
    mean: mean + rng.normal(),
    squaredStandardError: 1,
  });
  return {
    name: `control mean ${standardErrors} standard errors from 0`,
    simulate: rng => {
      const result = fiellerInterval({
        control: estimate(rng, standardErrors),
        treatment: estimate(rng, (1 + TRUTH) * standardErrors),
      });
      if (!result.ok) return null;
      const [lower, upper] = result.interval;
      return { covered: lower <= TRUTH && upper >= TRUTH };
    },
  };
}

export const fiellerStudy: Study = {
  method: 'fiellerInterval',
  topic: 'Randomised trials',
  about:
    'Relative effect of .2 between normal means. Where the control mean may be 0 no bounded interval exists; such data are refused, and what remains is a selection.',
  coverage: 0.95,
  runs: 2000,
  scenarios: [3, 5, 10, 30].map(fieller),
};

function zTest(
  pooled: boolean,
  p: number,
  control: number,
  treatment: number,
): Scenario {
  return {
    name: `${
      pooled ? 'pooled' : 'unpooled'
    }, p ${p}, ${control} : ${treatment}`,
    simulate: rng => {
      const result = twoProportionZTest({
        control: proportionArm(rng, control, p),
        treatment: proportionArm(rng, treatment, p),
        pooled,
      });
      return result.ok ? { rejected: result.pValue < 0.05 } : null;
    },
  };
}

export const zTestStudy: Study = {
  method: 'twoProportionZTest',
  topic: 'Randomised trials',
  about:
    'Equal proportions. Counts are discrete, so the share jumps around its promise; with unequal arms and few events the unpooled variance is too small.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    zTest(true, 0.5, 200, 200),
    zTest(true, 0.1, 40, 40),
    zTest(true, 0.02, 500, 500),
    zTest(true, 0.05, 900, 100),
    zTest(false, 0.5, 200, 200),
    zTest(false, 0.1, 40, 40),
    zTest(false, 0.05, 900, 100),
  ],
};
