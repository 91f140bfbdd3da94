import {
  benjaminiHochberg,
  covariateImbalance,
  holm,
  normal,
  sequentialSrm,
  srmTest,
} from '@hone/inference';
import type { Scenario, Study } from '../../study';
import { heavyTailed, meanArm, sample } from './draw';

const topic = 'Validity and multiplicity';

function assign(weights: readonly number[], u: number): number {
  let left = u * weights.reduce((a, b) => a + b, 0);
  return Math.max(
    0,
    weights.findIndex(w => {
      left -= w;
      return left < 0;
    }),
  );
}

function split(units: number, weights: number[]): Scenario {
  return {
    name: `${units} units, weights ${weights.join(' : ')}`,
    simulate: rng => {
      const observed = weights.map(() => 0);
      for (let i = 0; i < units; i++)
        observed[assign(weights, rng.uniform())]++;
      const result = srmTest({ observed, weights });
      return result.ok ? { rejected: result.pValue < 0.05 } : null;
    },
  };
}

export const srmStudy: Study = {
  method: 'srmTest',
  topic,
  about:
    'Units split as planned, judged at .05 to see the share; the product raises its alarm at .001. Where an arm expects fewer than five units the result warns.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    split(1000, [1, 1]),
    split(1000, [8, 1, 1]),
    split(100, [1, 1]),
    split(40, [19, 1]),
  ],
};

function splitAtAnyTime(weights: number[], concentration?: number): Scenario {
  return {
    name: `weights ${weights.join(' : ')}, ${
      concentration === undefined
        ? 'default concentration'
        : `concentration ${concentration}`
    }`,
    simulate: rng => {
      const observed = weights.map(() => 0);
      const snapshots: number[][] = [];
      for (let i = 1; i <= 5000; i++) {
        observed[assign(weights, rng.uniform())]++;
        if (i % 25 === 0) snapshots.push([...observed]);
      }
      const result = sequentialSrm({ snapshots, weights, concentration });
      return result.ok ? { rejected: result.pValue < 0.05 } : null;
    },
  };
}

/** Every look chooses the default concentration by its own size. */
const changingConcentration: Scenario = {
  name: 'weights 1 : 1, default concentration of every single look',
  simulate: rng => {
    const observed = [0, 0];
    for (let i = 1; i <= 5000; i++) {
      observed[assign([1, 1], rng.uniform())]++;
      if (i % 25 !== 0) continue;
      const result = sequentialSrm({ observed, weights: [1, 1] });
      if (result.ok && result.pValue < 0.05) return { rejected: true };
    }
    return { rejected: false };
  },
};

export const sequentialSrmStudy: Study = {
  method: 'sequentialSrm',
  topic,
  about:
    'Units split as planned, a look after every 25 of 5 000 units, judged at .05 to see the share. The default concentration changes at 2 000 units, which could at worst double the share of those who look on both sides of it.',
  alpha: 0.05,
  runs: 500,
  scenarios: [
    splitAtAnyTime([1, 1]),
    splitAtAnyTime([9, 1]),
    splitAtAnyTime([1, 1, 1], 100),
    changingConcentration,
  ],
};

const adjustedBy = (method: typeof holm) => (pValues: number[]) => {
  const result = method({ pValues });
  if (!result.ok) throw new Error(result.detail);
  return result.adjusted;
};
const byHolm = adjustedBy(holm);
const byBenjaminiHochberg = adjustedBy(benjaminiHochberg);

/** z values of metrics that share a part of their noise. */
function family(
  name: string,
  adjust: (pValues: number[]) => readonly number[],
  shared: number,
  effects: number,
): Scenario {
  const metrics = 10;
  return {
    name,
    simulate: rng => {
      const common = rng.normal();
      const pValues = Array.from({ length: metrics }, (_, i) => {
        const noise =
          Math.sqrt(shared) * common + Math.sqrt(1 - shared) * rng.normal();
        const z = noise + (i < effects ? 4 : 0);
        return Math.min(1, 2 * normal.sf(Math.abs(z)));
      });
      const adjusted = adjust(pValues);
      return { rejected: adjusted.slice(effects).some(p => p < 0.05) };
    },
  };
}

export const holmStudy: Study = {
  method: 'holm',
  topic,
  about:
    'Ten metrics; a false positive is any metric without an effect that is called significant.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    family('no effects, independent', byHolm, 0, 0),
    family('no effects, correlation .7', byHolm, 0.7, 0),
    family('five effects, independent', byHolm, 0, 5),
    family('misuse: no effects, not adjusted', pValues => pValues, 0, 0),
  ],
};

export const benjaminiHochbergStudy: Study = {
  method: 'benjaminiHochberg',
  topic,
  about:
    'Ten metrics; counted is any false call among them, which the method bounds only when there are no effects. Among five effects it promises that at most .05 of the calls are false, not that none is.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    family('no effects, independent', byBenjaminiHochberg, 0, 0),
    family('no effects, correlation .7', byBenjaminiHochberg, 0.7, 0),
    family('five effects, independent', byBenjaminiHochberg, 0, 5),
  ],
};

export const imbalanceStudy: Study = {
  method: 'covariateImbalance',
  topic,
  about: 'Arms from one population, judged at .05 to see the share.',
  alpha: 0.05,
  runs: 2000,
  scenarios: [
    {
      name: 't with 3 df, 100 : 30',
      simulate: rng => {
        const result = covariateImbalance({
          control: meanArm(sample(rng, 100, heavyTailed)),
          treatment: meanArm(sample(rng, 30, heavyTailed)),
          alpha: 0.05,
        });
        return result.ok ? { rejected: result.imbalanced } : null;
      },
    },
  ],
};
