import {
  bootstrapInterval,
  clopperPearsonInterval,
  createRng,
  expectedCalibrationError,
  kaplanMeier,
  predictionInterval,
  randomEffects,
  replicationProbability,
  shrinkEffects,
  wilsonInterval,
} from '@hone/inference';
import { mean } from 'd3-array';
import type { Point } from '../chart';
import type { Picture } from '../picture';

function must<T extends object>(
  outcome: ({ ok: true } & T) | { ok: false; detail: string },
): T {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}

const TRIALS = 40;

const rates: Picture = {
  name: 'rates',
  chart() {
    const counts = [0, 1, 2, 4, 7, 11, 16];
    const share = (x: number) => (100 * x) / TRIALS;
    const percent = (x: number) => 100 * x;
    const intervals = (
      method: typeof wilsonInterval | typeof clopperPearsonInterval,
      offset: number,
    ) =>
      counts.map(successes => {
        const [low, high] = must(
          method({ successes, trials: TRIALS }),
        ).interval;
        return [
          successes + offset,
          share(successes),
          percent(low),
          percent(high),
        ] as const;
      });
    return {
      title: `Failed deployments among ${TRIALS}: two 95 % intervals of the rate`,
      x: 'failed deployments',
      y: 'change failure rate, %',
      xDomain: [-1, 17],
      layers: [
        {
          kind: 'intervals',
          points: intervals(wilsonInterval, -0.12),
          label: 'Wilson',
        },
        {
          kind: 'intervals',
          points: intervals(clopperPearsonInterval, 0.12),
          label: 'Clopper–Pearson',
        },
      ],
    };
  },
};

/** Hours until incidents are resolved; those of the last days are still open. */
function incidents() {
  const rng = createRng('incidents');
  const lasts = Array.from({ length: 60 }, () => 6 * rng.gamma(0.9, 0.7));
  const seen = lasts.map(() => 12 * rng.uniform());
  return {
    durations: lasts.map((hours, i) => Math.min(hours, seen[i])),
    events: lasts.map((hours, i) => hours <= seen[i]),
  };
}

/** Doubles points so that a curve falls in steps. */
const steps = (times: readonly number[], values: readonly number[]): Point[] =>
  times.flatMap((time, i): Point[] => [
    [time, values[i - 1] ?? 1],
    [time, values[i]],
  ]);

const survival: Picture = {
  name: 'survival',
  chart() {
    const data = incidents();
    const curve = must(kaplanMeier(data));
    const closed = data.durations.filter((_, i) => data.events[i]);
    const naive = must(
      kaplanMeier({ durations: closed, events: closed.map(() => true) }),
    );
    const lower = steps(curve.times, curve.lower);
    const upper = steps(curve.times, curve.upper);
    return {
      title: 'Incidents: how many last longer, open ones included and dropped',
      x: 'hours',
      y: 'share that lasts longer',
      yDomain: [0, 1],
      layers: [
        {
          kind: 'band',
          points: lower.map(([x, low], i) => [x, low!, upper[i][1]!] as const),
          label: '95 % band',
        },
        {
          kind: 'line',
          points: steps(curve.times, curve.survival),
          label: 'Kaplan–Meier',
        },
        {
          kind: 'line',
          points: steps(naive.times, naive.survival),
          label: 'open ones dropped',
          dashed: true,
        },
        { kind: 'horizontal', y: 0.5, label: 'one half' },
      ],
    };
  },
};

const bootstrap: Picture = {
  name: 'bootstrap',
  chart() {
    const sizes = [8, 15, 30, 60, 120];
    const points = (method: 'percentile' | 'BCa', shift: number) =>
      sizes.map(n => {
        const rng = createRng(`durations ${n}`);
        const sample = Array.from({ length: n }, () => rng.gamma(0.6, 0.1));
        const result = must(
          bootstrapInterval({
            sample,
            statistic: values => mean(values)!,
            seed: 'picture',
            method,
          }),
        );
        const [low, high] = result.interval;
        return [n * shift, result.estimate, low, high] as const;
      });
    return {
      title: 'Mean of skewed durations, true mean 6 hours',
      x: 'sample size',
      y: 'hours',
      logX: true,
      xDomain: [6, 160],
      layers: [
        {
          kind: 'intervals',
          points: points('percentile', 0.97),
          label: 'percentile',
        },
        { kind: 'intervals', points: points('BCa', 1.03), label: 'BCa' },
        { kind: 'horizontal', y: 6, label: 'truth' },
      ],
    };
  },
};

/** Twelve trials of the same kind of change: relative effects in percent. */
function trials() {
  const rng = createRng('trials');
  const errors = Array.from({ length: 12 }, () => 2 + 5 * rng.uniform());
  return {
    effects: errors.map(se => -6 + 4 * rng.normal() + se * rng.normal()),
    variances: errors.map(se => se * se),
  };
}

const metaAnalysis: Picture = {
  name: 'meta-analysis',
  chart() {
    const data = trials();
    const pooled = must(randomEffects(data));
    const next = must(predictionInterval(data));
    return {
      title:
        'Twelve trials, what they say together, and where the next may lie',
      x: 'trial (13: mean, 14: the next true effect)',
      y: 'change of lead time, %',
      xDomain: [0, 15],
      layers: [
        {
          kind: 'intervals',
          points: data.effects.map((y, i) => {
            const half = 1.96 * Math.sqrt(data.variances[i]);
            return [i + 1, y, y - half, y + half] as const;
          }),
          label: 'trials',
        },
        {
          kind: 'intervals',
          points: [[13, pooled.mean, ...pooled.interval]],
          label: 'mean (REML, HKSJ)',
        },
        {
          kind: 'intervals',
          points: [[14, next.mean, ...next.interval]],
          label: 'prediction interval',
        },
        { kind: 'horizontal', y: 0, label: 'no effect' },
      ],
    };
  },
};

const shrinkage: Picture = {
  name: 'shrinkage',
  chart() {
    const data = trials();
    const {
      posteriorMeans,
      intervals,
      mean: centre,
    } = must(shrinkEffects(data));
    const order = data.effects
      .map((_, i) => i)
      .sort((a, b) => data.effects[a] - data.effects[b]);
    return {
      title: 'The best of many: as measured, and as it will hold',
      x: 'trial, best first',
      y: 'change of lead time, %',
      xDomain: [0, 13],
      layers: [
        {
          kind: 'points',
          points: order.map((i, rank): Point => [rank + 1, data.effects[i]]),
          label: 'measured',
        },
        {
          kind: 'intervals',
          points: order.map(
            (i, rank) =>
              [rank + 1, posteriorMeans[i], ...intervals![i]] as const,
          ),
          label: 'shrunken, with interval',
        },
        { kind: 'horizontal', y: centre, label: 'pooled mean' },
      ],
    };
  },
};

const forecasts: Picture = {
  name: 'forecasts',
  chart() {
    const exponents = Array.from({ length: 61 }, (_, i) => -6 + i / 10);
    const curve = (informationRatio: number): Point[] =>
      exponents.map(e => [
        e,
        must(replicationProbability({ pValue: 10 ** e, informationRatio }))
          .probability,
      ]);
    return {
      title: 'How likely is a result to come out significant again?',
      x: 'p value of the first trial, as a power of ten',
      y: 'probability',
      yDomain: [0, 1],
      layers: [
        { kind: 'line', points: curve(1), label: 'repeated as large' },
        { kind: 'line', points: curve(2.5), label: '2.5 times as large' },
        { kind: 'vertical', x: Math.log10(0.05), label: 'p = 0.05' },
      ],
    };
  },
};

const calibration: Picture = {
  name: 'calibration',
  chart() {
    const rng = createRng('forecasters');
    const truths = Array.from({ length: 400 }, () => rng.uniform());
    const outcomes = truths.map((p): 0 | 1 => (rng.uniform() < p ? 1 : 0));
    const reliability = (probabilities: number[]): Point[] => {
      const { bins } = must(
        expectedCalibrationError({ probabilities, outcomes }),
      );
      return bins.flatMap((bin): Point[] =>
        bin.forecast === null ? [] : [[bin.forecast, bin.observed]],
      );
    };
    const odds = (p: number) => p / (1 - p);
    const surer = truths.map(p => odds(p) ** 2 / (1 + odds(p) ** 2));
    return {
      title: 'Two forecasters of 400 events: what they said and what came',
      x: 'forecast probability',
      y: 'share that came',
      xDomain: [0, 1],
      yDomain: [0, 1],
      layers: [
        {
          kind: 'line',
          points: [
            [0, 0],
            [1, 1],
          ],
          label: 'calibrated',
          dashed: true,
        },
        { kind: 'line', points: reliability(truths), label: 'means it' },
        { kind: 'line', points: reliability(surer), label: 'too sure' },
      ],
    };
  },
};

/**
 * Rates, durations, resampling, pooling and forecasts.
 */
export const RATES_PICTURES: Picture[] = [
  rates,
  survival,
  bootstrap,
  metaAnalysis,
  shrinkage,
  forecasts,
  calibration,
];
