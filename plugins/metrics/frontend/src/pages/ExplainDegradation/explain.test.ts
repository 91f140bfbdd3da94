import { pollWait } from '../../hooks/useExplanations';
import {
  linePath,
  lonelyPoints,
  magnitudeOf,
  pointsOf,
  rangeOf,
} from './chart/evidence';
import { instantOf, localText } from './form/localInstant';

const NOW = new Date('2026-11-27T12:00:00Z');
const EVIDENCE = {
  entityRef: 'component:default/a',
  metricId: 'm',
  metricTitle: 'M',
  unit: '1',
  before: 1,
  after: -4,
};

describe('local instants', () => {
  it('are read as they were written', () => {
    const at = '2026-11-20T10:40:00.000Z';
    expect(instantOf(localText(at), NOW)).toEqual({ at, problem: null });
  });

  it.each([null, '', 'yesterday'])('%p is an empty field', text => {
    expect(localText(text)).toBe('');
  });

  it('stand for now where they are empty', () => {
    expect(instantOf('', NOW)).toEqual({ at: null, problem: null });
  });

  it('are refused where they are no time, or one to come', () => {
    expect(instantOf('2026-11-', NOW).problem).toBe('badAt');
    expect(instantOf('2999-01-01T00:00', NOW).problem).toBe('futureAt');
  });
});

it('asks after a second, then less and less often, at most every ten', () => {
  expect([1, 2, 3, 20].map(pollWait)).toEqual([1000, 1500, 2250, 10_000]);
});

describe('evidence', () => {
  it('keeps points that no line would show', () => {
    const values = [1, null, 2, 3, null, 4];
    const points = values.map((value, at) => ({ at, value, isIssue: false }));
    expect(lonelyPoints(points)).toEqual([
      { at: 0, value: 1 },
      { at: 5, value: 4 },
    ]);
  });

  it('holds medians too, and values below 0', () => {
    const evidence = { ...EVIDENCE, points: [] };
    expect(rangeOf(evidence)).toEqual([-4, 1]);
    expect(magnitudeOf(evidence)).toBe(4);
    expect(rangeOf({ ...evidence, before: null, after: null })).toEqual([0, 1]);
  });

  it('is cut at the onset and never joined over a gap', () => {
    const points = pointsOf(
      {
        ...EVIDENCE,
        points: [
          [0, 1],
          [1, 2],
          [2, null],
          [3, 4],
        ],
      },
      2,
    );
    expect(points.map(({ isIssue }) => isIssue)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const path = linePath(
      points,
      at => at,
      value => value,
    );
    expect(path).toBe('M0.0 1.0L1.0 2.0M3.0 4.0');
  });
});
