import {
  asymptoticConfidenceSequence,
  msprt,
  type Alternative,
} from '@hone/inference';
import type { Scenario, Study } from '../../study';
import {
  bernoulli,
  exponential,
  gaussian,
  GrowingArm,
  heavyTailed,
  type Draw,
} from './draw';

const PAIRS = 500;

/** Looks after every pair of units; the error is to be wrong at any look. */
function everyLook(
  name: string,
  draws: { control: Draw; treatment: Draw },
  from: number,
  wrong: (control: GrowingArm, treatment: GrowingArm) => boolean | null,
): Scenario {
  return {
    name,
    simulate: rng => {
      const control = new GrowingArm();
      const treatment = new GrowingArm();
      for (let i = 1; i <= PAIRS; i++) {
        control.add(draws.control(rng));
        treatment.add(draws.treatment(rng));
        if (i >= from && wrong(control, treatment)) {
          return { rejected: true, covered: false };
        }
      }
      return { rejected: false, covered: true };
    },
  };
}

const alike = (draw: Draw) => ({ control: draw, treatment: draw });

function sequence(
  name: string,
  draws: { control: Draw; treatment: Draw },
  from: number,
  alternative: Alternative = 'two-sided',
): Scenario {
  return everyLook(name, draws, from, (control, treatment) => {
    const result = asymptoticConfidenceSequence({
      control,
      treatment,
      effect: 'absolute',
      alternative,
      tuning: 2 * PAIRS,
    });
    return result.ok && (result.interval[0] > 0 || result.interval[1] < 0);
  });
}

export const confidenceSequence: Study = {
  method: 'asymptoticConfidenceSequence',
  topic: 'Sequential inference',
  about: `No effect, a look after every pair of units up to ${PAIRS} per arm; an error is an interval that misses the truth at any look. The promise is asymptotic, but with a tuning near the planned size the first intervals are so wide that even two units per arm do no harm. The horizon is finite, so the shares lie below the promise.`,
  alpha: 0.05,
  coverage: 0.95,
  runs: 2000,
  scenarios: [
    sequence('normal, from 20 per arm', alike(gaussian), 20),
    sequence(
      'normal, from 20 per arm, one-sided',
      alike(gaussian),
      20,
      'greater',
    ),
    sequence('normal, from 2 per arm', alike(gaussian), 2),
    sequence('t with 3 df, from 20 per arm', alike(heavyTailed), 20),
    sequence('exponential, from 20 per arm', alike(exponential), 20),
    sequence(
      'variances 1 : 9, from 20 per arm',
      { control: gaussian, treatment: rng => 3 * rng.normal() },
      20,
    ),
    sequence('proportion .05, from 20 per arm', alike(bernoulli(0.05)), 20),
    sequence('proportion .05, from 200 per arm', alike(bernoulli(0.05)), 200),
  ],
};

function probabilityRatio(
  name: string,
  draw: Draw,
  known: number | null,
  from: number,
): Scenario {
  return everyLook(name, alike(draw), from, (control, treatment) => {
    const result = msprt({
      difference: treatment.mean - control.mean,
      squaredStandardError:
        known === null
          ? control.squaredStandardError + treatment.squaredStandardError
          : (2 * known) / control.n,
      tau: 0.05,
    });
    return result.ok && result.pValue < 0.05;
  });
}

export const msprtStudy: Study = {
  method: 'msprt',
  topic: 'Sequential inference',
  about: `No effect, a look after every pair of units up to ${PAIRS} per arm, τ = .05 of the unit variance. With an estimated variance the first looks are unsafe: start at 20 per arm.`,
  alpha: 0.05,
  runs: 1000,
  scenarios: [
    probabilityRatio('normal, known variance, from 1 pair', gaussian, 1, 2),
    probabilityRatio('normal, estimated variance, from 20', gaussian, null, 20),
    probabilityRatio('normal, estimated variance, from 2', gaussian, null, 2),
    probabilityRatio(
      't with 3 df, estimated variance, from 20',
      heavyTailed,
      null,
      20,
    ),
  ],
};
