import {
  alphaSpending,
  bayesianTest,
  DEFAULT_EFFECT_PRIOR,
  welchTest,
  type EffectPrior,
  type Rng,
  type SpendingFunction,
} from '@hone/inference';
import type { Run, Scenario, Study } from '../../study';
import { lazy } from './lazy';
import { gaussian, GrowingArm, heavyTailed, type Draw } from './draw';

function looks(
  name: string,
  fractions: number[],
  spending: SpendingFunction,
  draw: Draw = gaussian,
): Scenario {
  const bounds = lazy(() => {
    const plan = alphaSpending({ informationFractions: fractions, spending });
    if (!plan.ok) throw new Error(plan.detail);
    return plan.zBounds;
  });
  return {
    name,
    simulate: rng => {
      const control = new GrowingArm();
      const treatment = new GrowingArm();
      for (let look = 0; look < fractions.length; look++) {
        while (control.n < 300 * fractions[look]) {
          control.add(draw(rng));
          treatment.add(draw(rng));
        }
        const test = welchTest({ control, treatment, effect: 'absolute' });
        if (test.ok && Math.abs(test.tStatistic) >= bounds()[look]) {
          return { rejected: true };
        }
      }
      return { rejected: false };
    },
  };
}

const FIVE = [0.2, 0.4, 0.6, 0.8, 1];

export const spendingStudy: Study = {
  method: 'alphaSpending',
  topic: 'Sequential inference',
  about:
    'No effect, planned looks at up to 300 units per arm, rejecting when Welch’s t reaches the bound. Bounds are those of a normal statistic: with 60 units per arm at the first look the t distribution adds a little.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    looks("5 looks, O'Brien–Fleming", FIVE, 'obrien-fleming'),
    looks('5 looks, Pocock', FIVE, 'pocock'),
    looks('looks at .3, .35 and 1.1, Pocock', [0.3, 0.35, 1.1], 'pocock'),
    looks('5 looks, Pocock, t with 3 df', FIVE, 'pocock', heavyTailed),
  ],
};

/** Units per arm before the first look. */
const FIRST = 50;

/** Unit variance, control mean 2; the effect is relative. */
function bayes(
  name: string,
  effectOf: (rng: Rng) => number,
  prior: EffectPrior | undefined,
  atLooks: number,
): Scenario {
  return {
    name,
    simulate: rng => {
      const truth = effectOf(rng);
      const control = new GrowingArm();
      const treatment = new GrowingArm();
      let run: Run = null;
      for (let look = 0; look < atLooks; look++) {
        while (control.n < FIRST + (500 * (look + 1)) / atLooks) {
          control.add(2 + rng.normal());
          treatment.add(2 * (1 + truth) + rng.normal());
        }
        const result = bayesianTest({
          control,
          treatment,
          effect: 'relative',
          prior,
        });
        if (!result.ok) return null;
        const [lower, upper] = result.interval;
        const sure = Math.abs(result.chanceToWin - 0.5) > 0.475;
        const covered = lower <= truth && truth <= upper;
        run = truth === 0 ? { rejected: sure, covered } : { covered };
        if (sure) return run;
      }
      return run;
    },
  };
}

const tight: EffectPrior = { mean: 0, variance: 0.0025, scale: 'relative' };
const none = () => 0;

export const bayesStudy: Study = {
  method: 'bayesianTest',
  topic: 'Bayesian A/B',
  about:
    'A false positive is a chance to win above .975 or below .025 without an effect; with several looks the experiment stops at the first one. Intervals are judged at the end. Effects drawn from the prior are covered as promised, also when people stop at will. The promise does not extend to a fixed true effect of 0: there a flat prior errs as often as a p value that is peeked at.',
  alpha: 0.05,
  coverage: 0.95,
  runs: 2000,
  scenarios: [
    bayes('no effect, flat prior, one look', none, undefined, 1),
    bayes('no effect, flat prior, 50 looks', none, undefined, 50),
    bayes('no effect, default prior, 50 looks', none, DEFAULT_EFFECT_PRIOR, 50),
    bayes('no effect, prior with sd .05, 50 looks', none, tight, 50),
    bayes(
      'effect from the default prior, one look',
      rng => 0.3 * rng.normal(),
      DEFAULT_EFFECT_PRIOR,
      1,
    ),
    bayes(
      'effect from the default prior, 50 looks',
      rng => 0.3 * rng.normal(),
      DEFAULT_EFFECT_PRIOR,
      50,
    ),
    bayes(
      'effect three times larger than the prior says',
      rng => 0.15 * rng.normal(),
      tight,
      1,
    ),
  ],
};
