import {
  experimentRecord,
  metricSnapshot,
} from '../../__fixtures__/experiment';
import { verdict } from '../../__testUtils__/rows';
import type { ExperimentRecord, StoredVerdict } from '../../store/experiments';
import { errorOfInterval } from './errorOfInterval';
import { bestGrade, poolTrials } from './poolTrials';
import { claimOf, findingOf, proposeStance } from './proposeStance';
import { readTrialResult } from './readTrialResult';
import { transferTo } from './transferLearnings';

const AT = new Date('2026-07-01T00:00:00Z');

function trial(
  change: Partial<StoredVerdict>,
  record: Partial<ExperimentRecord> = {},
) {
  return experimentRecord({ verdict: verdict(change), ...record });
}

describe('what a trial found', () => {
  it.each([
    [[-0.3, -0.1], 'better'],
    [[0.02, 0.3], 'worse'],
    [[-0.05, 0.05], 'no-effect'],
    [[-0.3, 0.05], 'open'],
    [[null, -0.1], 'better'],
    [[null, 0.1], 'open'],
  ])('%j of a metric that should fall is %s', (interval, finding) => {
    expect(findingOf(trial({ interval }))).toBe(finding);
  });

  it('turns round where more is better', () => {
    const metrics = [metricSnapshot({ direction: 'higher-is-better' })];
    expect(findingOf(trial({ interval: [-0.3, -0.1] }, { metrics }))).toBe(
      'worse',
    );
    expect(findingOf(trial({ interval: [0.1, null] }, { metrics }))).toBe(
      'better',
    );
  });

  it('is open without a verdict, with an invalid one, and without a smallest effect', () => {
    expect(findingOf(experimentRecord())).toBe('open');
    expect(findingOf(trial({ recommendation: 'invalid' }))).toBe('open');
    expect(
      findingOf(
        trial(
          { interval: [-0.01, 0.01] },
          { metrics: [metricSnapshot({ minimumEffect: null })] },
        ),
      ),
    ).toBe('open');
  });

  it('supports the claim it makes, contradicts the others, and is unclear when open', () => {
    const better = trial({ interval: [-0.3, -0.1] });
    expect(claimOf(better)).toBe('improves');
    expect(proposeStance(better, 'improves').stance).toBe('supports');
    expect(proposeStance(better, 'no-effect').stance).toBe('contradicts');
    expect(proposeStance(better, 'worsens').stance).toBe('contradicts');
    const open = trial({ interval: [-0.3, 0.3] });
    expect(proposeStance(open, 'improves').stance).toBe('unclear');
  });
});

describe('the result of a trial', () => {
  const metric = {
    metricId: 'm-primary',
    title: 'Lead time',
    direction: 'lower-is-better' as const,
  };
  const read = (record: ExperimentRecord) =>
    readTrialResult(
      record,
      metric,
      new Map([['component:default/a', 'group:default/x']]),
    );

  it('has the error that its interval stands for', () => {
    expect(errorOfInterval([-0.3, -0.1], 0.95)).toBeCloseTo(0.2 / 3.919928, 6);
    expect(errorOfInterval([-0.3, -0.1], 0.8)).toBeCloseTo(0.2 / 2.563103, 6);
    expect(errorOfInterval([null, -0.1], 0.95)).toBeNull();
    expect(errorOfInterval([0.1, 0.1], 0.95)).toBeNull();
  });

  it('names the owner of each service, and that of the trial for others', () => {
    const record = trial(
      {},
      {
        treated: {
          name: 't',
          entityRefs: ['component:default/a', 'component:default/b'],
        },
      },
    );
    expect(read(record)).toMatchObject({
      leftOut: null,
      services: [
        { service: 'component:default/a', group: 'group:default/x' },
        { service: 'component:default/b', group: 'group:default/checkout' },
      ],
    });
  });

  it.each([
    ['no effect', trial({ effect: null }), 'no effect'],
    ['grade D', trial({ grade: 'D' }), 'grade D'],
    ['an absolute effect', trial({ scale: 'absolute' }), 'absolute'],
    ['an open interval', trial({ interval: [null, 0] }), 'no end'],
    [
      'another metric',
      trial({}, { metrics: [metricSnapshot({ metricId: 'other' })] }),
      'not by Lead time',
    ],
    ['no verdict', experimentRecord(), 'no effect'],
  ])('is left out of pools with %s', (_, record, reason) => {
    expect(read(record).leftOut).toContain(reason);
  });
});

describe('what trials say together', () => {
  const link = (
    experimentId: string,
    effect: number,
    change: Partial<ReturnType<typeof readTrialResult>> = {},
  ) => ({
    experimentId,
    stance: 'supports' as const,
    trial: {
      ...readTrialResult(trial({ effect }), null, new Map()),
      effect,
      services: [{ service: experimentId, group: 'g' }],
      ...change,
    },
  });

  it('is the random-effects mean, with the hash of what it was computed from', () => {
    const pooled = poolTrials([link('a', -0.2), link('b', -0.1)], AT)!;
    expect(pooled.mean).toBeCloseTo(-0.15, 9);
    expect(pooled).toMatchObject({ trials: 2, services: 2 });
    const again = poolTrials([link('b', -0.1), link('a', -0.2)], AT)!;
    expect(again.inputsHash).toBe(pooled.inputsHash);
    expect(
      poolTrials([link('a', -0.2), link('b', -0.11)], AT)!.inputsHash,
    ).not.toBe(pooled.inputsHash);
  });

  it('has no heterogeneity of one trial, and nothing of none', () => {
    expect(poolTrials([link('a', -0.2)], AT)).toMatchObject({
      tau: null,
      iSquared: null,
      trials: 1,
    });
    expect(poolTrials([link('a', -0.2, { leftOut: 'Why' })], AT)).toBeNull();
    expect(poolTrials([], AT)).toBeNull();
  });

  it('is graded by the best that supports it', () => {
    expect(
      bestGrade([
        { ...link('a', 0, { grade: 'A' }), stance: 'contradicts' },
        link('b', 0, { grade: 'C' }),
        link('c', 0, { grade: 'B' }),
      ]),
    ).toBe('B');
    expect(bestGrade([])).toBeNull();
  });

  it('is said of a service from two trials and eight services on', () => {
    const services = (prefix: string) =>
      Array.from({ length: 4 }, (_, i) => ({
        service: `${prefix}${i}`,
        group: prefix,
      }));
    const trials = ['x', 'y'].map(name => ({
      experimentId: name,
      effect: -0.2,
      standardError: 0.05,
      services: services(name),
    }));
    const target = { service: 'new', group: 'x' };
    const said = transferTo(trials, target);
    expect(said.silence).toBeNull();
    expect(said.transfer).toMatchObject({
      level: 'group',
      levelTrials: 1,
      trials: 2,
      services: 8,
    });
    expect(said.transfer!.mean).toBeCloseTo(-0.2, 2);
    const few = transferTo(trials.slice(1), target);
    expect(few.transfer).toBeNull();
    expect(few.silence).toEqual(expect.any(String));
  });
});
