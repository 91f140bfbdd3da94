import fc from 'fast-check';
import { intervalOf, placePoints } from './placePoints';

const MINUTE = 60_000;

describe('what one value covers', () => {
  it.each([
    ['nothing', [], MINUTE],
    ['one value', [0], MINUTE],
    ['two values far apart', [0, 42 * MINUTE], MINUTE],
    ['every step', [0, 1, 2, 3].map(i => i * MINUTE), MINUTE],
    ['steps with gaps', [0, 1, 42].map(i => i * MINUTE), MINUTE],
    ['wider intervals', [0, 5, 10, 15].map(i => i * MINUTE), 5 * MINUTE],
    [
      'wider intervals with a gap',
      [0, 5, 15, 20].map(i => i * MINUTE),
      5 * MINUTE,
    ],
    ['few values, all over', [0, 6, 16, 42].map(i => i * MINUTE), MINUTE],
    ['shorter intervals', [0, 10_000, 20_000], 10_000],
  ])('%s', (_, times, expected) => {
    expect(intervalOf(times, MINUTE)).toBe(expected);
  });
});

describe('points', () => {
  it('are refused in disorder', () => {
    const grid = { start: 0, stepMs: MINUTE, count: 5 };
    for (const times of [
      [MINUTE, 0],
      [0, 0],
    ]) {
      expect(() => placePoints(times, grid)).toThrow('not in order');
    }
  });

  it('get each value once, never before its interval is over, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (width, slots, first, count) => {
          const times = slots
            .sort((a, b) => a - b)
            .map(slot => slot * width * MINUTE);
          const grid = { start: first * MINUTE, stepMs: MINUTE, count };
          const { indices, intervalMs } = placePoints(times, grid);
          const used = indices.filter(index => index !== undefined);
          expect(new Set(used).size).toBe(used.length);
          expect(intervalMs % MINUTE).toBe(0);
          const last = grid.start + (count - 1) * MINUTE;
          const ends = times.map(time => time + intervalMs);
          expect(indices.map(index => index ?? 'outside')).toEqual(
            ends.map(end =>
              end < grid.start || end > last
                ? 'outside'
                : (end - grid.start) / MINUTE,
            ),
          );
        },
      ),
    );
  });
});
