import {
  betaBinomialEValue,
  bettingEValue,
  twoArmCountEValue,
} from '@hone/inference';
import type { Scenario, Study } from '../../study';
import { bernoulli, sample, type Draw } from './draw';

const topic = 'Sequential inference';
const THRESHOLD = Math.log(20);

function oneRate(p: number): Scenario {
  return {
    name: `probability ${p}`,
    simulate: rng => {
      let successes = 0;
      for (let trials = 1; trials <= 500; trials++) {
        successes += bernoulli(p)(rng);
        const evidence = betaBinomialEValue({
          successes,
          trials,
          nullProbability: p,
        });
        if (evidence.ok && evidence.logEValue >= THRESHOLD) {
          return { rejected: true };
        }
      }
      return { rejected: false };
    },
  };
}

export const betaBinomialStudy: Study = {
  method: 'betaBinomialEValue',
  topic,
  about: 'The null probability is true; a look at every one of 500 trials.',
  alpha: 0.05,
  runs: 1000,
  scenarios: [0.02, 0.3].map(oneRate),
};

/** Minutes with errors of both sides; `burst` shared factors per minute. */
function counts(
  name: string,
  share: number,
  burst: (side: 'both' | 'each', rng: Parameters<Draw>[0]) => number,
): Scenario {
  return {
    name,
    simulate: rng => {
      let canaryEvents = 0;
      let baselineEvents = 0;
      for (let minute = 1; minute <= 200; minute++) {
        const both = burst('both', rng);
        // The sum of exponential waiting times gives Poisson counts.
        const events = (mean: number) => {
          let k = 0;
          let time = -Math.log(1 - rng.uniform());
          while (time < mean) {
            k++;
            time -= Math.log(1 - rng.uniform());
          }
          return k;
        };
        canaryEvents += events(share * both * burst('each', rng));
        baselineEvents += events((1 - share) * both * burst('each', rng));
        const evidence = twoArmCountEValue({
          canaryEvents,
          baselineEvents,
          canaryExposure: share * minute,
          baselineExposure: (1 - share) * minute,
        });
        if (evidence.ok && evidence.logEValue >= THRESHOLD) {
          return { rejected: true };
        }
      }
      return { rejected: false };
    },
  };
}

export const countStudy: Study = {
  method: 'twoArmCountEValue',
  topic,
  about:
    'Equal rates of events on both sides, a look after each of 200 minutes. Bursts that hit both sides cancel. Bursts of one side alone break the assumption of Poisson counts and the promise with it.',
  alpha: 0.05,
  runs: 1000,
  scenarios: [
    counts('half of the traffic, one event a minute', 0.5, () => 1),
    counts('5 % of the traffic, one event a minute', 0.05, () => 1),
    counts('bursts on both sides at once', 0.5, (side, rng) =>
      side === 'both' ? rng.gamma(0.5, 0.5) : 1,
    ),
    counts('misuse: bursts of one side', 0.5, (side, rng) =>
      side === 'each' ? rng.gamma(0.5, 0.5) : 1,
    ),
  ],
};

function bets(name: string, draw: Draw, mean: number): Scenario {
  return {
    name,
    simulate: rng => {
      const values = sample(rng, 500, draw);
      const result = bettingEValue({ values, mean, lambda: 0.5 });
      return result.ok ? { rejected: result.pValue <= 0.05 } : null;
    },
  };
}

export const bettingStudy: Study = {
  method: 'bettingEValue',
  topic,
  about:
    'Values in [0, 1] with the stated mean, a look at every one of 500. Exact for every distribution; the share depends on how well the bet suits the data.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    bets('uniform', rng => rng.uniform(), 0.5),
    bets('Bernoulli .1', bernoulli(0.1), 0.1),
    bets('cubed uniforms', rng => rng.uniform() ** 3, 0.25),
  ],
};
