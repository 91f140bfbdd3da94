import {
  bayesianTest,
  benjaminiHochberg,
  createRng,
  DEFAULT_EFFECT_PRIOR,
  fromShiftedSums,
  holm,
  normal,
  powerByWeek,
  type MeanArm,
} from '@hone/inference';
import type { Point } from '../../chart';
import type { Picture } from '../../picture';
import { accept } from './accept';

function density(mean: number, sd: number): Point[] {
  return Array.from({ length: 161 }, (_, i) => {
    const x = -0.4 + i * 0.005;
    const z = (x - mean) / sd;
    const y = Math.exp((-z * z) / 2) / (sd * Math.sqrt(2 * Math.PI));
    return [100 * x, y] as const;
  });
}

const bayesian: Picture = {
  name: 'bayesian',
  chart() {
    const arm = (mean: number): MeanArm => ({
      kind: 'mean',
      n: 60,
      sum: 60 * mean,
      sumSquares: 60 * mean * mean + 59,
    });
    const input = {
      control: arm(1.2),
      treatment: arm(1.5),
      effect: 'relative' as const,
    };
    const flat = accept(bayesianTest(input));
    const prior = { ...DEFAULT_EFFECT_PRIOR, variance: 0.01 };
    const informed = accept(bayesianTest({ ...input, prior }));
    return {
      title: 'A prior holds back what few data say',
      x: 'relative effect, %',
      y: 'density',
      layers: [
        {
          kind: 'line',
          dashed: true,
          points: density(0, 0.1),
          label: 'prior, sd 10 %',
        },
        {
          kind: 'line',
          points: density(flat.posteriorMean, flat.posteriorSd),
          label: 'data alone',
        },
        {
          kind: 'line',
          points: density(informed.posteriorMean, informed.posteriorSd),
          label: 'both',
        },
        { kind: 'vertical', x: 0, label: 'no effect' },
      ],
    };
  },
};

const powerAndDuration: Picture = {
  name: 'power-and-duration',
  chart() {
    const weeks = 12;
    const design = {
      metric: { proportion: 0.12 },
      effect: 0.1,
      usersPerWeek: 3000,
      weeks,
      arms: 2,
    };
    const line = (tuning?: number): Point[] =>
      accept(powerByWeek({ ...design, tuning })).power.map((p, i) => [
        i + 1,
        p,
      ]);
    return {
      title: 'Chance to see 12 % become 13.2 %, 3 000 users a week',
      x: 'weeks',
      y: 'power',
      layers: [
        { kind: 'line', points: line(), label: 'one look, at the end' },
        {
          kind: 'line',
          points: line(3000 * weeks),
          label: 'looks at any time',
        },
        { kind: 'horizontal', y: 0.8, label: 'usual goal' },
      ],
      yDomain: [0, 1],
    };
  },
};

const multiple: Picture = {
  name: 'multiple-comparisons',
  chart() {
    const rng = createRng('metrics');
    const pValues = Array.from({ length: 20 }, (_, i) => {
      const z = rng.normal() + (i < 6 ? 3 : 0);
      return 2 * normal.sf(Math.abs(z));
    }).sort((a, b) => a - b);
    const points = (values: readonly number[]): Point[] =>
      values.map((p, i) => [i + 1, p]);
    return {
      title: 'Twenty metrics, six of them with an effect',
      x: 'rank of the p value',
      y: 'p',
      logY: true,
      layers: [
        { kind: 'points', points: points(pValues), label: 'not adjusted' },
        {
          kind: 'points',
          points: points(accept(benjaminiHochberg({ pValues })).adjusted),
          label: 'Benjamini–Hochberg',
        },
        {
          kind: 'points',
          points: points(accept(holm({ pValues })).adjusted),
          label: 'Holm',
        },
        { kind: 'horizontal', y: 0.05, label: '.05' },
      ],
    };
  },
};

const sufficient: Picture = {
  name: 'sufficient-statistics',
  chart() {
    const rng = createRng('digits');
    const values = Array.from({ length: 1000 }, () => rng.normal());
    const varianceWith = (level: number, shift: number) => {
      const shifted = values.map(x => level + x - shift);
      const sum = shifted.reduce((a, x) => a + x, 0);
      const sumSquares = shifted.reduce((a, x) => a + x * x, 0);
      const result = fromShiftedSums({ n: 1000, shift, sum, sumSquares });
      return result.ok ? result.m2 / 999 : 0;
    };
    const exact = varianceWith(0, 0);
    const levels = Array.from({ length: 33 }, (_, i) => 10 ** (i / 4));
    const line = (shiftOf: (level: number) => number): Point[] =>
      levels.map(level => {
        const error = varianceWith(level, shiftOf(level)) / exact - 1;
        return [level, Math.max(1e-16, Math.abs(error))];
      });
    return {
      title: 'What is left of a variance of 1 after summing',
      x: 'mean of the values',
      y: 'relative error of the variance',
      logX: true,
      logY: true,
      layers: [
        { kind: 'line', points: line(() => 0), label: 'plain sums' },
        {
          kind: 'line',
          points: line(level => level),
          label: 'sums of x − k, k near the mean',
        },
      ],
    };
  },
};

/** Pictures of planning, priors and what lies around a comparison. */
export const PLANNING_PICTURES: Picture[] = [
  bayesian,
  powerAndDuration,
  multiple,
  sufficient,
];
