import {
  alphaSpending,
  asymptoticConfidenceSequence,
  createRng,
  sequentialSrm,
  twoArmCountEValue,
  type MeanArm,
} from '@hone/inference';
import type { Picture } from '../../picture';
import { accept } from './accept';

const grow = (arm: MeanArm, x: number): MeanArm => ({
  kind: 'mean',
  n: arm.n + 1,
  sum: arm.sum + x,
  sumSquares: arm.sumSquares + x * x,
});
const EMPTY: MeanArm = { kind: 'mean', n: 0, sum: 0, sumSquares: 0 };

const confidenceSequences: Picture = {
  name: 'confidence-sequences',
  chart() {
    const rng = createRng('no effect 33');
    let [control, treatment] = [EMPTY, EMPTY];
    const looks: { n: number; z: number; critical: number }[] = [];
    for (let i = 1; i <= 4000; i++) {
      control = grow(control, rng.normal());
      treatment = grow(treatment, rng.normal());
      if (i < 60 || i % 10 !== 0) continue;
      const { estimate, standardError, interval } = accept(
        asymptoticConfidenceSequence({
          control,
          treatment,
          effect: 'absolute',
          tuning: 8000,
        }),
      );
      looks.push({
        n: i,
        z: Math.abs(estimate) / standardError,
        critical: (interval[1] - estimate) / standardError,
      });
    }
    return {
      title: 'Two equal arms, looked at again and again',
      x: 'units per arm',
      y: '|difference|, standard errors',
      logX: true,
      layers: [
        {
          kind: 'line',
          points: looks.map(look => [look.n, look.z] as const),
          label: 'difference so far',
        },
        {
          kind: 'line',
          points: looks.map(look => [look.n, look.critical] as const),
          label: 'bound for looks at any time',
        },
        { kind: 'horizontal', y: 1.96, label: 'bound for one look' },
      ],
      yDomain: [0, 8],
    };
  },
};

const eValues: Picture = {
  name: 'e-values',
  chart() {
    const path = (ratio: number) => {
      const rng = createRng(`events ${ratio}`);
      let [canaryEvents, baselineEvents] = [0, 0];
      return Array.from({ length: 121 }, (_, minute) => {
        if (minute > 0) {
          // Twenty requests a second could fail, few do.
          for (let i = 0; i < 200; i++) {
            canaryEvents += rng.uniform() < 0.002 * ratio ? 1 : 0;
            baselineEvents += rng.uniform() < 0.002 ? 1 : 0;
          }
        }
        const { logEValue } = accept(
          twoArmCountEValue({
            canaryEvents,
            baselineEvents,
            canaryExposure: minute + 1,
            baselineExposure: minute + 1,
          }),
        );
        return [minute, Math.exp(logEValue)] as const;
      });
    };
    return {
      title: 'Evidence that a canary fails more often',
      x: 'minutes, 0.4 errors each on the baseline',
      y: 'e-value',
      logY: true,
      layers: [
        { kind: 'line', points: path(1), label: 'equal rates' },
        { kind: 'line', points: path(2.5), label: '2.5 times the errors' },
        { kind: 'horizontal', y: 20, label: 'rejected at 20' },
      ],
    };
  },
};

const plannedLooks: Picture = {
  name: 'planned-looks',
  chart() {
    const informationFractions = Array.from({ length: 10 }, (_, i) =>
      Number(((i + 1) / 10).toFixed(1)),
    );
    const bounds = (spending: 'obrien-fleming' | 'pocock') =>
      accept(alphaSpending({ informationFractions, spending })).zBounds.map(
        (z, i) => [informationFractions[i], z] as const,
      );
    const rng = createRng('planned 3');
    let b = 0;
    const path = informationFractions.map(t => {
      b += 0.1 * 3 + Math.sqrt(0.1) * rng.normal();
      return [t, b / Math.sqrt(t)] as const;
    });
    return {
      title: 'Ten planned looks at 5 %',
      x: 'share of the planned information',
      y: 'z',
      layers: [
        {
          kind: 'line',
          points: bounds('obrien-fleming'),
          label: "O'Brien–Fleming type",
        },
        { kind: 'line', points: bounds('pocock'), label: 'Pocock type' },
        { kind: 'points', points: path, label: 'an experiment' },
        { kind: 'horizontal', y: 1.96, label: 'one look' },
      ],
      yDomain: [0, 7],
    };
  },
};

/** Nothing smaller is drawn. */
const SMALLEST_P = 1e-6;

const sampleRatio: Picture = {
  name: 'sample-ratio-mismatch',
  chart() {
    const path = (share: number) => {
      const rng = createRng(`split ${share}`);
      const observed = [0, 0];
      const snapshots: number[][] = [];
      for (let i = 1; i <= 20_000; i++) {
        observed[rng.uniform() < share ? 0 : 1]++;
        if (i % 100 === 0) snapshots.push([...observed]);
      }
      return accept(sequentialSrm({ snapshots, weights: [1, 1] })).pValues.map(
        (p, i) => [(i + 1) * 100, Math.max(p, SMALLEST_P)] as const,
      );
    };
    return {
      title: 'Was traffic split as planned? p at any time',
      x: 'units',
      y: 'p',
      logY: true,
      layers: [
        { kind: 'line', points: path(0.5), label: '50 : 50' },
        { kind: 'line', points: path(0.52), label: '52 : 48' },
        { kind: 'line', points: path(0.54), label: '54 : 46' },
        { kind: 'horizontal', y: 0.001, label: 'alarm' },
      ],
      yDomain: [SMALLEST_P, 1],
    };
  },
};

/** Pictures of methods for people who look before the end. */
export const ANYTIME_PICTURES: Picture[] = [
  confidenceSequences,
  eValues,
  plannedLooks,
  sampleRatio,
];
