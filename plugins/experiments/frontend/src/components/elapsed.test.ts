import { elapsed } from './elapsed';

const NOW = new Date('2026-12-09T12:00:00Z');
const DAY = 86_400_000;

function trial(daysAgo: number, days: number) {
  const start = NOW.getTime() - daysAgo * DAY;
  return {
    startedAt: new Date(start).toISOString(),
    plannedEndAt: new Date(start + days * DAY).toISOString(),
  };
}

describe('elapsed', () => {
  it.each([
    [10.5, 18, { unit: 'day', at: 11, of: 18 }],
    [33, 70, { unit: 'week', at: 5, of: 10 }],
    [0.1, 1, { unit: 'hour', at: 3, of: 24 }],
    [0, 18, { unit: 'day', at: 1, of: 18 }],
    [40, 18, { unit: 'day', at: 18, of: 18 }],
  ])('%d days into %d days', (ago, days, expected) => {
    expect(elapsed(trial(ago, days), NOW)).toEqual(expected);
  });

  it('is nothing without a start or an end', () => {
    expect(elapsed({ startedAt: null, plannedEndAt: null }, NOW)).toBeNull();
  });
});
