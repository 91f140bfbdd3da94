import {
  dayRangeProblem,
  explorerWindow,
  narrowerRange,
  parseRange,
  RANGES,
} from './explorerRange';

const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 27, 11, 23, 45).getTime();

describe('ranges', () => {
  it.each([
    ['1h', '1h'],
    ['2026-11-01..2026-11-30', { from: '2026-11-01', to: '2026-11-30' }],
    ['2026-11-01..2026-11-01', { from: '2026-11-01', to: '2026-11-01' }],
    ['2h', undefined],
    ['2026-11-31..2026-12-02', undefined],
    ['2026-11-02..2026-11-01', undefined],
    ['2026-11-01', undefined],
    ['2026-11-01..2026-11-02..2026-11-03', undefined],
    ['2025-01-01..2026-11-01', undefined],
  ])('reads %s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  it.each([
    ['', '2026-11-01', 'incomplete'],
    ['2026-11-02', '2026-11-01', 'order'],
    ['2025-11-01', '2026-11-01', null],
    ['2025-10-31', '2026-11-01', 'long'],
  ])('says of %s to %s that it is %s', (from, to, problem) => {
    expect(dayRangeProblem({ from, to })).toBe(problem);
  });

  it.each(RANGES)('asks for points that fit on a screen in %s', range => {
    const { start, end, stepSeconds } = explorerWindow(range, NOW);
    const points = (end - start) / 1000 / stepSeconds;
    expect(points).toBeGreaterThan(150);
    expect(points).toBeLessThanOrEqual(360);
    expect(end).toBeLessThanOrEqual(NOW);
    expect(NOW - end).toBeLessThan(5 * 60_000);
  });

  it('asks the same within a step', () => {
    expect(explorerWindow('24h', NOW)).toEqual(
      explorerWindow('24h', NOW + 1000),
    );
  });

  it('takes both days whole, and nothing that is still to come', () => {
    const past = explorerWindow({ from: '2026-11-01', to: '2026-11-02' }, NOW);
    expect([past.start, past.end]).toEqual([
      new Date(2026, 10, 1).getTime(),
      new Date(2026, 10, 3).getTime(),
    ]);
    const running = explorerWindow(
      { from: '2026-11-27', to: '2026-11-28' },
      NOW,
    );
    expect(running.end).toBe(new Date(2026, 10, 27, 11, 23).getTime());
    expect(running.end - running.start).toBeLessThan(12 * HOUR);
  });

  it.each([
    ['90d', '30d'],
    ['1h', null],
    [{ from: '2026-01-01', to: '2026-11-01' }, '24h'],
  ] as const)('is narrower than %j: %s', (range, narrower) => {
    expect(narrowerRange(range)).toBe(narrower);
  });
});
