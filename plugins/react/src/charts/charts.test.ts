import { gapPath } from './gapPath';
import { linearScale } from './linearScale';
import { niceStep } from './niceStep';
import { niceTicks } from './niceTicks';
import { timeTicks } from './timeTicks';

const at = (iso: string) => Date.parse(iso);
const us = { locale: 'en-US', zone: 'UTC' };

it('linearScale maps ends to ends and a point domain to the middle', () => {
  const scale = linearScale([-1, 1], [0, 200]);
  expect([scale(-1), scale(0), scale(1)]).toEqual([0, 100, 200]);
  expect(linearScale([5, 5], [0, 200])(5)).toBe(100);
});

it('gapPath lifts the pen at gaps', () => {
  expect(gapPath([null, [0, 1], [2, 3.04], null, [4, 5], null])).toBe(
    'M0.0,1.0L2.0,3.0M4.0,5.0',
  );
  expect(gapPath([])).toBe('');
});

it.each([
  [0.03, 0.05],
  [0.1, 0.1],
  [7, 10],
  [0, 1],
  [Infinity, 1],
])('niceStep(%p) is %p', (raw, step) => {
  expect(niceStep(raw)).toBeCloseTo(step, 12);
});

it('niceTicks are round, hold all values and do not drift', () => {
  expect(niceTicks(0.08, 0.25, 5)).toEqual([0.05, 0.1, 0.15, 0.2, 0.25]);
  expect(niceTicks(0, 0, 5)[0]).toBe(0);
  const ticks = niceTicks(-3, 41, 5);
  expect(ticks[0]).toBeLessThanOrEqual(-3);
  expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(41);
});

describe('timeTicks', () => {
  it('stands on whole weeks for a quarter', () => {
    const ticks = timeTicks(
      at('2026-09-10T10:00Z'),
      at('2026-12-09T10:00Z'),
      8,
      us,
    );
    expect(ticks.length).toBeGreaterThanOrEqual(5);
    expect(ticks.length).toBeLessThanOrEqual(9);
    for (const tick of ticks) {
      expect(new Date(tick.at).getUTCHours()).toBe(0);
      expect(new Date(tick.at).getUTCDay()).toBe(1);
    }
  });

  it('names every month where there is room for four and a half', () => {
    const ticks = timeTicks(
      at('2026-08-05T10:00Z'),
      at('2026-12-08T10:00Z'),
      4,
      us,
    );
    expect(ticks.map(tick => tick.label)).toEqual(['Sep', 'Oct', 'Nov', 'Dec']);
  });

  it('stays on midnight across daylight saving time', () => {
    const ticks = timeTicks(
      at('2026-10-20T10:00Z'),
      at('2026-10-30T10:00Z'),
      12,
      {
        locale: 'en-US',
        zone: 'Europe/Berlin',
      },
    );
    const hours = ticks.map(tick =>
      new Intl.DateTimeFormat('en-US', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: 'Europe/Berlin',
      }).format(tick.at),
    );
    expect(new Set(hours)).toEqual(new Set(['00']));
  });

  it('labels hours, and midnight with its day', () => {
    const labels = timeTicks(
      at('2026-12-08T12:00Z'),
      at('2026-12-09T12:00Z'),
      5,
      us,
    ).map(tick => tick.label);
    expect(labels).toEqual(['12:00', '18:00', 'Dec 9', '06:00', '12:00']);
  });

  it.each([
    ['2026-12-09T10:00Z', '2026-12-09T10:00Z', 5],
    ['2026-12-09T10:00Z', '2026-12-08T10:00Z', 5],
    ['2026-12-09T10:00Z', '2026-12-10T10:00Z', 0],
  ])('has no ticks from %s to %s with room for %p', (from, to, most) => {
    expect(timeTicks(at(from), at(to), most, us)).toEqual([]);
  });

  it('thins out many years', () => {
    const ticks = timeTicks(
      at('1990-01-01T00:00Z'),
      at('2026-01-01T00:00Z'),
      6,
      us,
    );
    expect(ticks.length).toBeLessThanOrEqual(7);
  });
});
