import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import type { Series } from '../series/series';
import {
  cycle,
  HOURLY,
  remembered,
  seasonal,
  walk,
  white,
} from './__testUtils__/simulatedMetrics';
import {
  assessMetric,
  assessMetricInSteps,
  type MetricFitness,
} from './assessMetric';
import { replayTrial } from './internal/replayTrial';
import type { AssessMetricInput } from './internal/settings';
import { trialPlan } from './internal/trialPlan';

jest.setTimeout(120_000);

function assess(
  values: Series,
  rest: Partial<AssessMetricInput> = {},
): MetricFitness {
  const result = assessMetric({
    ...HOURLY,
    values,
    seed: 'fitness',
    runs: 100,
    ...rest,
  });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

const WEEKS = 56;
const SERIES = 12;
const simulate = (metric: typeof white, days = WEEKS) =>
  Array.from({ length: SERIES }, (_, i) => assess(metric(i, days)));
const meanRate = (reports: MetricFitness[]) =>
  reports.reduce((sum, r) => sum + r.falsePositives!.rate, 0) / reports.length;
const count = (reports: MetricFitness[], verdict: string) =>
  reports.filter(report => report.verdict === verdict).length;

describe('assessMetric', () => {
  it.each([
    ['white noise', white],
    ['noise with memory', remembered],
    ['days, nights and weekends', seasonal],
  ])('trusts %s', (_, metric) => {
    const reports = simulate(metric);
    expect(count(reports, 'trustworthy')).toBeGreaterThanOrEqual(9);
    expect(count(reports, 'lies')).toBe(0);
    // Ten independent trials in each of twelve series: a standard error of two per cent.
    expect(meanRate(reports)).toBeLessThan(0.1);
    // The interval is one of 95 %, so one in forty lies above the truth.
    expect(
      reports.filter(report => report.falsePositives!.lower > 0.05).length,
    ).toBeLessThanOrEqual(1);
    for (const { falsePositives, instrumentChanges } of reports) {
      expect(falsePositives!.independent).toBeLessThan(15);
      expect(instrumentChanges).toEqual([]);
    }
  });

  it('says that a metric lies whose ups and downs take trials in', () => {
    const reports = simulate(cycle);
    expect(count(reports, 'lies')).toBeGreaterThanOrEqual(8);
    expect(meanRate(reports)).toBeGreaterThan(0.2);
    const lying = reports.find(report => report.verdict === 'lies')!;
    expect(lying.reasons[0]).toMatch(
      /^Trials of 3 days at 100 instants without a known change claimed a difference in \d+ % of the cases, 5 % are promised/,
    );
  });

  it('replays trials by the day, so that a wandering level hardly takes them in', () => {
    const reports = simulate(walk);
    expect(reports.every(report => report.trial!.binSeconds === 86_400)).toBe(
      true,
    );
    expect(count(reports, 'lies')).toBe(0);
    // By the hour the same trials claim a difference in two of three cases.
    expect(meanRate(reports)).toBeLessThan(0.2);
  });

  it('says from which change on trials find one', () => {
    const [days, share] = [7, assess(white('past', 182)).detectable[1].share!];
    const future = white('future', 4000);
    future.length = 24 * 4000;
    const plan = trialPlan(days, { points: 182 * 24, stepSeconds: 3600 })!;
    const span = (plan.before + plan.after) * plan.binPoints;
    let found = 0;
    let trials = 0;
    for (let from = 0; from + span <= future.length; from += span) {
      const split = from + plan.before * plan.binPoints;
      const rise = trials % 2 === 0 ? 1 + share : 1 / (1 + share);
      const values = future.map((v, i) => (i >= split ? v * rise : v));
      if (replayTrial(values, split, plan, 0.05)!.found) found += 1;
      trials += 1;
    }
    expect(trials).toBeGreaterThan(60);
    expect(found / trials).toBeGreaterThan(0.65);
    expect(found / trials).toBeLessThan(0.95);
  });

  it('finds less in noisier metrics, and more in longer trials', () => {
    const calm = assess(white('calm', 182));
    const noisy = assess(white('calm', 182).map(v => 100 + 3 * (v - 100)));
    const known = calm.detectable.filter(({ share }) => share !== null);
    expect(known.map(({ days }) => days)).toEqual([3, 7, 14, 28]);
    known.forEach(({ share }, i) =>
      expect(noisy.detectable[i].share).toBeGreaterThan(2 * share!),
    );
    const [short, , long] = calm.detectable;
    expect(long.share).toBeLessThan(short.share!);
    expect(calm.detectable[4]).toEqual({ days: 56, share: null });
    expect(calm.noise).toBeLessThan(0.02);
  });

  it('knows a metric of which even large changes are not seen', () => {
    const report = assess(
      white('coarse', 56).map(v => 100 * Math.exp((v - 100) / 4)),
    );
    expect(report.verdict).toBe('doubtful');
    expect(report.reasons.join(' ')).toMatch(/find only changes from \d+ % on/);
  });

  it('stays away from known interventions where that leaves enough', () => {
    const values = white('deployed', 56);
    const at = 40;
    const step = values.map((v, i) => (i >= at * 24 ? v * 1.5 : v));
    const instant = HOURLY.start + at * 86_400_000;
    const blind = assess(step).falsePositives!;
    const seeing = assess(step, { interventions: [instant] }).falsePositives!;
    expect(blind.found).toBeGreaterThan(seeing.found);
    const daily = Array.from(
      { length: 56 },
      (_, day) => HOURLY.start + day * 86_400_000,
    );
    expect(assess(values, { interventions: daily }).reasons.at(-1)).toContain(
      'so frequent that no stretch is free of them',
    );
  });

  it('replays comparisons side by side', () => {
    const shared = walk('shared', 28);
    const half = (seed: string) =>
      white(seed, 28).map((v, i) => shared[i] + v / 50);
    const alike = assess(half('a'), { comparison: half('b') });
    expect(alike.twoArmed!.rate).toBeLessThan(0.1);
    const other = assess(half('a'), { comparison: walk('other', 28) });
    expect(other.twoArmed!.lower).toBeGreaterThan(0.1);
    expect(other.verdict).toBe('lies');
    expect(other.reasons.join(' ')).toContain('Comparisons side by side');
  });

  it.each<[string, Series, RegExp]>([
    ['nothing', [], /no value/],
    ['only gaps', new Array(2000).fill(null), /no value/],
    ['a week', white('week', 7), /values of 7.0 days; 14 are needed/],
    [
      'hardly any value',
      white('sparse', 56).map((v, i) => (i % 400 === 0 ? v : null)),
      /Only 0 trials could be judged/,
    ],
  ])('is too short with %s', (_, values, reason) => {
    const report = assess(values);
    expect(report.verdict).toBe('too-short');
    expect(report.reasons[0]).toMatch(reason);
  });

  it('assesses daily values too', () => {
    const report = assess(white('daily', 8).slice(0, 182), {
      stepSeconds: 86_400,
    });
    expect(report.verdict).toBe('trustworthy');
    expect(report.trial!.binSeconds).toBe(86_400);
  });

  it('gives the same bytes for the same seed, at once or in steps', () => {
    const input = { ...HOURLY, values: seasonal(1, 42), seed: 7, runs: 60 };
    const steps = assessMetricInSteps(input);
    let step = steps.next();
    let taken = 0;
    for (; !step.done; taken += 1) step = steps.next();
    expect(JSON.stringify(step.value)).toBe(
      JSON.stringify(assessMetric(input)),
    );
    expect(taken).toBeGreaterThan(60);
  });

  it('does not depend on the unit', () => {
    const values = seasonal(3, 35);
    const base = assess(values);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), scale => {
        const moved = assess(values.map(v => v * scale));
        expect(moved.verdict).toBe(base.verdict);
        expect(moved.falsePositives).toEqual(base.falsePositives);
        moved.detectable.forEach(({ share }, i) =>
          expect(share ?? -1).toBeCloseTo(base.detectable[i].share ?? -1, 4),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('takes every series of finite numbers', () => {
    const ordinary = fc.double({ min: -1000, max: 1000, noNaN: true });
    const extreme = fc.double({ noNaN: true, noDefaultInfinity: true });
    const values = (value: fc.Arbitrary<number>) =>
      fc.array(fc.option(value, { freq: 20 }), {
        maxLength: 400,
        size: 'max',
      });
    fc.assert(
      fc.property(
        fc.oneof(
          values(ordinary),
          values(extreme),
          values(fc.constantFrom(0, 1, 1000, 1e-300)),
        ),
        fc.constantFrom(3600, 21_600, 86_400, 604_800),
        (series, stepSeconds) => {
          const result = assessMetric({
            start: 0,
            stepSeconds,
            values: series,
            seed: 1,
            runs: 50,
          });
          expect(result.ok).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses what is no number', () => {
    expect(
      assessMetric({ ...HOURLY, values: [1, NaN], seed: 1 }),
    ).toMatchObject({ ok: false, reason: 'non-finite' });
  });

  it.each<[string, Partial<AssessMetricInput>]>([
    ['an alpha of 0', { alpha: 0 }],
    ['ten runs', { runs: 10 }],
    ['five thousand runs', { runs: 5000 }],
    ['no step', { stepSeconds: 0 }],
    ['no start', { start: NaN }],
    ['a shorter comparison', { comparison: [1] }],
    ['too many points', { values: new Array(20_001).fill(1) }],
  ])('throws for %s', (_, rest) => {
    expect(() =>
      assessMetric({ ...HOURLY, values: [1, 2], seed: 1, ...rest }),
    ).toThrow(InferenceInputError);
  });
});
