import {
  createRng,
  evidenceGrade,
  olsHac,
  placeboInTime,
  regressionToTheMean,
  segmentedRegression,
  specificationCurve,
  studentT,
  type EvidenceDesign,
  type EvidenceRecord,
  type Rng,
} from '@hone/inference';
import type { Layer } from '../chart';
import type { Picture } from '../picture';

function noise(rng: Rng, n: number, rho: number): number[] {
  let state = rng.normal() / Math.sqrt(1 - rho * rho);
  return Array.from({ length: n }, () => {
    const value = state;
    state = rho * state + rng.normal();
    return value;
  });
}

function must<T extends object>(
  outcome: ({ ok: true } & T) | { ok: false; detail: string },
): T {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}

const WEEKS = 52;
const CHANGE = 36;
const EFFECT = -9;

/** Weekly lead times of a team: slowly rising, and nine hours shorter from week 36 on. */
const leadTimes = noise(createRng('lead times'), WEEKS, 0.3).map(
  (u, week) => 48 + 0.15 * week + 3 * u + (week >= CHANGE ? EFFECT : 0),
);

const interruptedTimeSeries: Picture = {
  name: 'interrupted-time-series',
  chart() {
    const { counterfactual, coefficients } = must(
      segmentedRegression({ values: leadTimes, interventionIndex: CHANGE }),
    );
    const [level, slope, step, turn] = coefficients;
    const fitted = leadTimes.map((_, t): [number, number] => [
      t,
      level + slope * t + (t >= CHANGE ? step + turn * (t - CHANGE) : 0),
    ]);
    return {
      title:
        'Lead time before and after a change, and what was expected without it',
      x: 'week',
      y: 'hours',
      layers: [
        {
          kind: 'band',
          label: 'expected, 95 %',
          points: counterfactual.map(p => [p.index, p.lower, p.upper]),
        },
        {
          kind: 'line',
          label: 'expected',
          dashed: true,
          points: counterfactual.map(p => [p.index, p.expected]),
        },
        {
          kind: 'points',
          label: 'observed',
          points: leadTimes.map((value, t) => [t, value]),
        },
        { kind: 'line', label: 'fitted', points: fitted },
        { kind: 'vertical', label: 'change', x: CHANGE },
      ],
    };
  },
};

const RUNS = 300;
const COVERAGE_RHO = 0.3;

function remlCovers(values: number[]): boolean {
  const { interval } = must(
    segmentedRegression({ values, interventionIndex: values.length / 2 }),
  );
  return interval[0] <= 0 && interval[1] >= 0;
}

function neweyWestCovers(values: number[]): boolean {
  const start = values.length / 2;
  const result = must(
    olsHac({
      y: values,
      x: {
        after: values.map((_, t) => (t < start ? 0 : 1)),
        time: values.map((_, t) => t),
        slope: values.map((_, t) => Math.max(0, t - start)),
      },
    }),
  );
  const half =
    -studentT.quantile(0.025, values.length - 4) *
    result.standardErrorsSmallSample[1];
  return Math.abs(result.coefficients[1]) <= half;
}

const neweyWest: Picture = {
  name: 'newey-west',
  chart() {
    const lengths = [12, 24, 52, 100, 200, 400];
    const share = (covers: (values: number[]) => boolean) =>
      lengths.map((n): [number, number] => {
        const rng = createRng(`coverage/${n}`);
        const held = Array.from({ length: RUNS }, () =>
          covers(noise(rng, n, COVERAGE_RHO)),
        ).filter(Boolean).length;
        return [n, (100 * held) / RUNS];
      });
    return {
      title: `Coverage of 95 % intervals, ${RUNS} series each, autocorrelation ${COVERAGE_RHO}`,
      x: 'points of the series',
      y: 'coverage, %',
      logX: true,
      yDomain: [70, 100],
      layers: [
        { kind: 'line', label: 'REML with AR(1)', points: share(remlCovers) },
        { kind: 'line', label: 'Newey–West', points: share(neweyWestCovers) },
        { kind: 'horizontal', label: 'promised', y: 95 },
      ],
    };
  },
};

const placebo: Picture = {
  name: 'placebo-in-time',
  chart() {
    const window = 8;
    const { effect, placebos, pValue } = must(
      placeboInTime({ values: leadTimes, interventionIndex: CHANGE, window }),
    );
    return {
      title: `The change at the real date and at ${
        placebos.length
      } dates without one, p = ${pValue.toFixed(3)}`,
      x: 'week of the (fake) date',
      y: 'mean after minus mean before, hours',
      xDomain: [window - 1, CHANGE + 1],
      layers: [
        {
          kind: 'bars',
          label: 'fake dates',
          points: placebos.map((value, i) => [window + i, value]),
        },
        {
          kind: 'intervals',
          label: 'real date',
          points: [[CHANGE, effect, Math.min(0, effect), Math.max(0, effect)]],
        },
        { kind: 'horizontal', label: 'no change', y: 0 },
      ],
    };
  },
};

/** The same question answered in every combination of choices that could have been made otherwise. */
function specifications() {
  const found: { estimate: number; standardError: number }[] = [];
  for (const start of [0, 6, 12, 18]) {
    for (const left of [CHANGE, CHANGE + 2]) {
      for (const errors of ['ar1', 'independent'] as const) {
        const values = leadTimes
          .map((value, t) => (t >= CHANGE && t < left ? null : value))
          .slice(start);
        const { meanEffect } = must(
          segmentedRegression({
            values,
            interventionIndex: CHANGE - start,
            errors,
          }),
        );
        found.push(meanEffect);
      }
    }
  }
  return found;
}

const specification: Picture = {
  name: 'specification-curve',
  chart() {
    const estimates = specifications();
    const curve = must(specificationCurve({ estimates }));
    return {
      title: `${estimates.length} ways to analyse one change, sorted`,
      x: 'specification',
      y: 'mean effect, hours',
      layers: [
        {
          kind: 'intervals',
          label: 'estimate, 95 %',
          points: curve.order.map((index, rank) => {
            const { estimate, standardError } = estimates[index];
            const half = 1.96 * standardError;
            return [rank + 1, estimate, estimate - half, estimate + half];
          }),
        },
        { kind: 'horizontal', label: 'median', y: curve.median },
        { kind: 'horizontal', label: 'no effect', y: 0 },
      ],
    };
  },
};

const bounce: Picture = {
  name: 'regression-to-the-mean',
  chart() {
    const rng = createRng('bounce');
    const mean = 100;
    const correlation = 0.4;
    const months = Array.from({ length: 300 }, (): [number, number] => {
      const first = rng.normal();
      const next =
        correlation * first + Math.sqrt(1 - correlation ** 2) * rng.normal();
      return [mean + 15 * first, mean + 15 * next];
    });
    const expected = [60, 140].map((baseline): [number, number] => [
      baseline,
      must(regressionToTheMean({ mean, baseline, correlation }))
        .expectedFollowUp,
    ]);
    return {
      title:
        'A month and the one after it, without any change (correlation 0.4)',
      x: 'minutes in a month',
      y: 'minutes in the next',
      xDomain: [50, 150],
      layers: [
        { kind: 'points', label: 'pairs of months', points: months },
        { kind: 'line', label: 'expected next month', points: expected },
        {
          kind: 'line',
          label: 'the same again',
          dashed: true,
          points: [
            [60, 60],
            [140, 140],
          ],
        },
      ],
    };
  },
};

const WEAKNESSES: Partial<EvidenceRecord>[] = [
  {},
  { plannedAnalysis: false },
  { plannedAnalysis: false, peeked: true },
  { plannedAnalysis: false, peeked: true, interferenceSuspected: true },
];

function gradesOf(label: string, design: EvidenceDesign): Layer {
  return {
    kind: 'line',
    label,
    points: WEAKNESSES.map((weaknesses, count): [number, number] => {
      const { grade } = evidenceGrade({ ...weaknesses, design });
      return [count, 4 - 'ABCD'.indexOf(grade)];
    }),
  };
}

const grades: Picture = {
  name: 'evidence-grades',
  chart: () => ({
    title:
      'Every weakness takes one grade off what the design allows (4 = A, 1 = D)',
    x: 'weaknesses',
    y: 'grade',
    yDomain: [0.5, 4.5],
    layers: [
      gradesOf('randomised', 'randomized'),
      gradesOf('simultaneous', 'synthetic-did'),
      gradesOf('own history', 'interrupted-time-series'),
      gradesOf('before and after', 'before-after'),
    ],
  }),
};

/**
 * Pictures of the methods that compare a process with its own past, and of the grades.
 */
export const PROCESS_PICTURES: Picture[] = [
  interruptedTimeSeries,
  neweyWest,
  placebo,
  specification,
  bounce,
  grades,
];
