import fc from 'fast-check';
import { alignPoints, fillGaps, holdPoints } from './alignPoints';
import { gridInstants, MAX_POINTS, smallestStep, stepGrid } from './stepGrid';

const at = (text: string) => new Date(`2026-06-01T${text}Z`);

describe('stepGrid', () => {
  it('lies on whole steps within the window, whatever the seconds of the question are', () => {
    const one = stepGrid({ start: at('10:00:01'), end: at('10:05:59') }, 60);
    const two = stepGrid({ start: at('10:00:59'), end: at('10:05:01') }, 60);
    expect(one).toEqual(two);
    expect(gridInstants(one).map(t => new Date(t))).toEqual([
      at('10:01:00'),
      at('10:02:00'),
      at('10:03:00'),
      at('10:04:00'),
      at('10:05:00'),
    ]);
  });

  it('is empty when the window lies between two points', () => {
    const grid = stepGrid({ start: at('10:00:01'), end: at('10:00:30') }, 60);
    expect(grid.count).toBe(0);
    expect(gridInstants(grid)).toEqual([]);
  });

  it('refuses too many points with the smallest step that fits', () => {
    const window = { start: at('00:00:00'), end: at('23:59:59') };
    expect(() => stepGrid(window, 1)).toThrow(
      'stepSeconds 1 would give 86400 points in this window, at most 11000 are read; the smallest step that fits is 8 seconds',
    );
  });

  it('always fits with the smallest step', () => {
    const instant = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        fc.pre(a.getTime() !== b.getTime());
        const [start, end] = a < b ? [a, b] : [b, a];
        const { count } = stepGrid({ start, end }, smallestStep(start, end));
        expect(count).toBeLessThanOrEqual(MAX_POINTS);
      }),
    );
  });
});

describe('points on a grid', () => {
  const grid = { start: 0, end: 400, stepMs: 100, count: 5 };

  it('are the finite ones of the answer, and null elsewhere', () => {
    expect(
      alignPoints(grid, [
        [0, 1],
        [50, 9],
        [100, NaN],
        [200, Infinity],
        [300, null],
      ]),
    ).toEqual([
      [0, 1],
      [100, null],
      [200, null],
      [300, null],
      [400, null],
    ]);
  });

  it('hold an older answer no longer than a step', () => {
    const points: [number, number | null][] = [
      [90, 1],
      [100, 2],
      [250, 3],
    ];
    expect(holdPoints(grid, { points, stepMs: 10 })).toEqual([
      [0, null],
      [100, 2],
      [200, null],
      [300, 3],
      [400, null],
    ]);
    expect(
      holdPoints(grid, { points: [[0, 5]], stepMs: 300 }).map(p => p[1]),
    ).toEqual([5, 5, 5, null, null]);
  });

  it('are filled where they are missing only', () => {
    expect(
      fillGaps(
        [
          [0, 0],
          [100, null],
          [200, null],
        ],
        new Map([
          [0, 7],
          [100, 8],
        ]),
      ),
    ).toEqual([
      [0, 0],
      [100, 8],
      [200, null],
    ]);
  });
});
