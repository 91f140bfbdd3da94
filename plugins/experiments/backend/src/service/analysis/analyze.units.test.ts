import { createRng, type Rng } from '@hone/inference';
import type { ArmMoments } from '@hone/backstage-plugin-metrics-common';
import { abInput } from '../../__fixtures__/analysisInput';
import { matched, says } from '../../__testUtils__/results';
import { analyze } from './analyze';
import { mergeCounts } from './data/mergeCounts';
import { countsEstimator } from './estimators/countsEstimator';
import type { ArmCounts, AnalysisInput } from './types';

jest.setTimeout(120_000);

const split = {
  treated: { n: 4_000, successes: 2_400 },
  control: { n: 4_050, successes: 2_390 },
};

function withExposures(
  change: Pick<ArmCounts, 'unitsInSeveralArms' | 'repeatedExposures'>,
): AnalysisInput {
  const input = abInput(split);
  const [reading] = input.readings;
  const { treated, control } = reading.counts!;
  return {
    ...input,
    readings: [
      {
        ...reading,
        counts: {
          treated: { ...treated, ...change },
          control: { ...control, ...change },
        },
      },
    ],
  };
}

const exposureOf = (input: AnalysisInput) =>
  analyze(input).checks.find(check => check.id === 'exposure');

describe('units that saw both arms', () => {
  it('void the trial when they are too many to be chance', () => {
    const result = analyze(withExposures({ unitsInSeveralArms: 120 }));
    expect(says(result)).toBe('invalid(exposure)');
    expect(matched(result)).toBe(1);
    expect(result.verdict.grade).toBe('D');
    expect(result.gradeReasons).toContain('Units saw more than one arm.');
    expect(result.checks.find(check => check.id === 'exposure')).toEqual({
      id: 'exposure',
      title: 'Units saw one arm only',
      state: 'failed',
      detail:
        '120 of 8,170 units (1.5%) saw another arm as well and were left out. More than 1% means that the assignment does not stick.',
    });
  });

  it('are told when they are few, and so are repeated exposures', () => {
    expect(
      exposureOf(
        withExposures({ unitsInSeveralArms: 40, repeatedExposures: 700 }),
      ),
    ).toMatchObject({
      state: 'warning',
      detail:
        '40 of 8,090 units (0.49%) saw another arm as well and were left out. 1,400 exposures were repeated; a unit counts once, from its first.',
    });
    expect(exposureOf(withExposures({ unitsInSeveralArms: 0 }))).toMatchObject({
      state: 'passed',
      detail: 'No unit saw another arm.',
    });
  });

  it('are not judged where the source does not tell of them', () => {
    expect(exposureOf(abInput(split))).toMatchObject({
      state: 'not-applicable',
      detail: 'The metric source does not report who saw both arms.',
    });
  });
});

/** Units whose value follows what they did before. */
function arm(rng: Rng, n: number, factor: number, level = 40): ArmCounts {
  const units = Array.from({ length: n }, () => {
    const before = level + 12 * rng.normal();
    return { before, after: factor * (before + 6 * rng.normal()) };
  });
  const mean = (pick: (unit: (typeof units)[number]) => number) =>
    units.reduce((sum, unit) => sum + pick(unit), 0) / n;
  const value = mean(unit => unit.after);
  const covariate = mean(unit => unit.before);
  const sum = (pick: (x: number, c: number) => number) =>
    units.reduce(
      (total, { after, before }) =>
        total + pick(after - value, before - covariate),
      0,
    );
  return {
    n,
    successes: null,
    mean: value,
    m2: sum(x => x * x),
    covariate: {
      mean: covariate,
      m2: sum((_, c) => c * c),
      comoment: sum((x, c) => x * c),
    },
  };
}

const without = ({ covariate, ...counts }: ArmCounts): ArmCounts => counts;

function estimate(counts: { treated: ArmCounts; control: ArmCounts }) {
  const result = countsEstimator(counts, { alpha: 0.05, elapsedShare: 1 });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

describe('a covariate from before the exposure', () => {
  it.each([
    ['on the logarithm', 40, 'log-ratio', 0.1],
    ['as a share of a negative mean', -40, 'ratio', -0.1],
  ])('narrows the interval and keeps it true %s', (_, level, name, effect) => {
    const rng = createRng(`cuped/${name}`);
    const trials = Array.from({ length: 400 }, () => {
      const counts = {
        treated: arm(rng, 300, 1.1, level),
        control: arm(rng, 360, 1, level),
      };
      return {
        cuped: estimate(counts),
        plain: estimate({
          treated: without(counts.treated),
          control: without(counts.control),
        }),
      };
    });
    const { cuped, plain } = trials[0];
    expect(cuped.method).toBe(`confidence-sequence-of-units-${name}-cuped`);
    expect(plain.method).toBe(`confidence-sequence-of-units-${name}`);
    expect(cuped.notes[0]).toMatch(
      /^What units did before their first exposure is taken into account \(CUPED\); it takes (7\d|8\d)% of the variance out\.$/,
    );
    expect(cuped.treatedMean).toBe(plain.treatedMean);

    const errors = trials.map(trial => trial.cuped.estimate - effect);
    const bias = errors.reduce((sum, e) => sum + e, 0) / errors.length;
    const spread = Math.sqrt(
      errors.reduce((sum, e) => sum + (e - bias) ** 2, 0) / errors.length,
    );
    const claimed =
      trials.reduce((sum, trial) => sum + trial.cuped.standardError, 0) /
      trials.length;
    // Four standard errors of a mean and of a standard deviation of 400 trials.
    expect(Math.abs(bias)).toBeLessThan((4 * spread) / 20);
    expect(Math.abs(claimed / spread - 1)).toBeLessThan(4 / Math.sqrt(800));
    const covered = trials.filter(
      ({ cuped: { interval } }) =>
        interval[0] <= effect && effect <= interval[1],
    );
    expect(covered.length).toBeGreaterThanOrEqual(380);
    const width = ({ interval }: { interval: [number, number] }) =>
      interval[1] - interval[0];
    expect(
      trials.every(trial => width(trial.cuped) < 0.7 * width(trial.plain)),
    ).toBe(true);
  });

  it('changes nothing where it does not vary, or an arm has none', () => {
    const rng = createRng('cuped/none');
    const [treated, control] = [arm(rng, 200, 1.1), arm(rng, 200, 1)];
    const plain = estimate({
      treated: without(treated),
      control: without(control),
    });
    expect(estimate({ treated, control: without(control) })).toEqual(plain);
    const constant = { mean: 3, m2: 0, comoment: 0 };
    expect(
      estimate({
        treated: { ...treated, covariate: constant },
        control: { ...control, covariate: constant },
      }),
    ).toEqual(plain);
  });
});

describe('the units of several services', () => {
  const part = (change: Partial<ArmMoments>): ArmMoments => ({
    metricId: 'm',
    entityRef: 'component:default/cart-api',
    arm: 'B',
    n: 2,
    successes: null,
    mean: 2,
    m2: 2,
    covariate: { mean: 1, m2: 2, comoment: 2 },
    unitsInSeveralArms: 1,
    repeatedExposures: 4,
    provenance: {
      sourceId: 'shop',
      resolvedQuery: '',
      queriedAt: '2026-06-01T00:00:00.000Z',
      staleSince: null,
      warnings: [],
    },
    error: null,
    ...change,
  });

  it('are added up with their covariate and exposures', () => {
    // Values 1, 3 and 5, 7 with covariates 0, 2 and 2, 4.
    const other = { mean: 6, covariate: { mean: 3, m2: 2, comoment: 2 } };
    expect(mergeCounts([part({}), part(other)])).toEqual({
      n: 4,
      successes: null,
      mean: 4,
      m2: 20,
      covariate: { mean: 2, m2: 8, comoment: 12 },
      unitsInSeveralArms: 2,
      repeatedExposures: 8,
    });
  });

  it('of a proportion keep their covariate too', () => {
    expect(
      mergeCounts([
        part({
          n: 4,
          successes: 2,
          mean: 0.5,
          m2: 1,
          covariate: { mean: 0.5, m2: 1, comoment: 1 },
        }),
      ]),
    ).toMatchObject({
      n: 4,
      successes: 2,
      covariate: { mean: 0.5, m2: 1, comoment: 1 },
    });
  });

  it('have none where one service has none, and a service without units takes nothing away', () => {
    const none = {
      covariate: null,
      unitsInSeveralArms: null,
      repeatedExposures: null,
    };
    expect(mergeCounts([part({}), part(none)])).toEqual({
      n: 4,
      successes: null,
      mean: 2,
      m2: 4,
    });
    const empty = { n: 0, mean: null, m2: null, covariate: null };
    expect(mergeCounts([part({}), part(empty)])).toMatchObject({
      n: 2,
      covariate: { mean: 1, m2: 2, comoment: 2 },
    });
  });
});
