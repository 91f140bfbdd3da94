import fc from 'fast-check';
import { alignToGrid } from './alignToGrid';
import { answerSchema, type Frame } from './frameSchema';
import { oneSeries } from './oneSeries';
import { seriesOf } from './seriesOf';

const MINUTE = 60_000;
const START = Date.parse('2026-11-20T12:00:00Z');

function frame(fields: object[], values: unknown[][]): Frame {
  const answer = {
    results: { A: { frames: [{ schema: { fields }, data: { values } }] } },
  };
  return answerSchema.parse(answer).results.A.frames![0];
}

const time = { name: 'Time', type: 'time' };
const number = (name: string, labels?: Record<string, string>) => ({
  name,
  type: 'number',
  ...(labels ? { labels } : {}),
});
const words = (name: string) => ({ name, type: 'string' });

describe('the series of a frame', () => {
  it('of the wide form are its columns of numbers', () => {
    const wide = frame(
      [time, number('a', { pod: '1' }), number('b', { pod: '2' })],
      [
        [2, 1],
        [20, null],
        [Infinity, '7'],
      ],
    );
    expect(seriesOf(wide)).toEqual([
      {
        labels: { field: 'a', pod: '1' },
        points: [
          [1, null],
          [2, 20],
        ],
      },
      {
        labels: { field: 'b', pod: '2' },
        points: [
          [1, null],
          [2, null],
        ],
      },
    ]);
  });

  it('of the long form are told apart by texts', () => {
    const long = frame(
      [words('zone'), time, number('n'), words('pod')],
      [
        ['a', 'b', 'a', 'a'],
        [1, 1, 2, 2],
        [10, 20, 30, 40],
        ['x', 'x', 'x', 'y'],
      ],
    );
    expect(seriesOf(long)).toEqual([
      {
        labels: { zone: 'a', pod: 'x', field: 'n' },
        points: [
          [1, 10],
          [2, 30],
        ],
      },
      { labels: { zone: 'b', pod: 'x', field: 'n' }, points: [[1, 20]] },
      { labels: { zone: 'a', pod: 'y', field: 'n' }, points: [[2, 40]] },
    ]);
  });

  it('are none where it has no rows', () => {
    expect(seriesOf(frame([], []))).toEqual([]);
    expect(seriesOf(frame([time, number('a')], [[], []]))).toEqual([]);
    expect(seriesOf(frame([time, number('a')], []))).toEqual([]);
  });

  it('are known by the type of the plugin where there is no other', () => {
    const old = frame(
      [
        { name: 't', typeInfo: { frame: 'time.Time', nullable: true } },
        { name: 'v', typeInfo: { frame: 'uint64' } },
      ],
      [[1], [5]],
    );
    expect(seriesOf(old)[0].points).toEqual([[1, 5]]);
  });

  it('leave rows without an instant out', () => {
    const odd = frame(
      [time, number('a')],
      [
        [null, 'x', 3.2],
        [1, 2, 3],
      ],
    );
    expect(seriesOf(odd)[0].points).toEqual([[3, 3]]);
  });

  it.each([
    [frame([time, words('line')], [[1], ['log']]), 'no numbers; count what'],
    [frame([number('n')], [[1]]), 'numbers without instants'],
  ])('are none: a sentence says why', (given, sentence) => {
    expect(() => seriesOf(given)).toThrow(sentence);
  });
});

describe('one series', () => {
  const series = (labels: Record<string, string>) => ({ labels, points: [] });

  it('is needed, and what tells several apart is named', () => {
    expect(oneSeries([])).toBeUndefined();
    expect(oneSeries([series({ a: '1' })])).toEqual(series({ a: '1' }));
    expect(() =>
      oneSeries([series({ a: '1', b: '2' }), series({ a: '1', b: '3' })]),
    ).toThrow(
      'The query returns 2 series where one is needed; they differ in b.',
    );
    expect(() => oneSeries([series({}), series({})])).toThrow(
      'all of them have one name',
    );
    const many = (value: string) =>
      series(Object.fromEntries([...'abcdefgh'].map(name => [name, value])));
    expect(() => oneSeries([many('1'), many('2')])).toThrow(
      'they differ in a, b, c, d, e, f and more',
    );
  });
});

describe('the grid', () => {
  const window = {
    start: new Date(START),
    end: new Date(START + 3 * MINUTE),
    stepSeconds: 60,
  };
  const at = (minutes: number) => START + minutes * MINUTE;

  it('takes points that lie on it as they are', () => {
    const points: [number, number | null][] = [
      [at(0), 1],
      [at(1), null],
      [at(3), 3],
    ];
    expect(alignToGrid(points, window)).toEqual({
      points: [
        [at(0), 1],
        [at(1), null],
        [at(2), null],
        [at(3), 3],
      ],
      warnings: [],
    });
  });

  it('takes the latest point of the step that ends with an instant, and says so', () => {
    const aligned = alignToGrid(
      [
        [at(-2), 9],
        [at(-0.5), 1],
        [at(0.2), 2],
        [at(0.8), 3],
        [at(3.5), 4],
      ],
      window,
    );
    expect(aligned.points.map(([, value]) => value)).toEqual([
      1,
      3,
      null,
      null,
    ]);
    expect(aligned.warnings).toEqual([
      'There are several points in a step; the last of each was taken',
      'Points lie between the instants that were asked for; each counts for the next instant',
    ]);
  });

  it('never counts a point for an earlier instant or for two', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -200, max: 400 }), { maxLength: 50 }),
        offsets => {
          const points = offsets
            .sort((a, b) => a - b)
            .map<[number, number]>(s => [START + s * 1000, s]);
          const { points: aligned } = alignToGrid(points, window);
          const values = aligned.flatMap(([, value]) => value ?? []);
          expect(new Set(values).size).toBe(values.length);
          for (const [instant, value] of aligned) {
            const within = offsets.filter(
              s =>
                START + s * 1000 <= instant &&
                START + s * 1000 > instant - MINUTE,
            );
            expect(value).toBe(within.length ? Math.max(...within) : null);
          }
        },
      ),
    );
  });

  it('is empty when its end lies before its start', () => {
    const none = { ...window, end: new Date(START - 1) };
    expect(alignToGrid([[START, 1]], none).points).toEqual([]);
  });
});
