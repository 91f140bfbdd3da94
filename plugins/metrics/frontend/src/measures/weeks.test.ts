import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { isoWeek } from './isoWeek';
import { addDays, elapsedDays, wholeDays } from './periods';
import { processLimits } from './processLimits';
import { dateMs, weeklyValues } from './weeklyValues';

function week(monday: string, rest: Partial<DeliveryWeek> = {}): DeliveryWeek {
  return {
    week: monday,
    running: false,
    deployments: 4,
    changes: 10,
    leadTimeN: 10,
    leadTimeP50: 3_600_000,
    matured: 4,
    failed: 1,
    recoveryN: 1,
    recoveryMedian: 60_000,
    incidents: 1,
    rework: 1,
    defects: 2,
    ...rest,
  };
}

describe('weeklyValues', () => {
  const values = (
    id: Parameters<typeof weeklyValues>[1],
    ...weeks: DeliveryWeek[]
  ) => weeklyValues(weeks, id).map(({ value }) => value);
  const full = week('2026-11-02');

  it('gives each measure in its unit', () => {
    expect(values('frequency', full)).toEqual([4]);
    expect(values('leadTime', full)).toEqual([3_600_000]);
    expect(values('failRate', full)).toEqual([0.25]);
    expect(values('rework', full)).toEqual([0.25]);
    expect(values('defects', full)).toEqual([20]);
  });

  it('says nothing of a share or a median of fewer than three', () => {
    expect(values('recovery', full)).toEqual([null]);
    expect(values('failRate', week('2026-11-02', { matured: 2 }))).toEqual([
      null,
    ]);
    expect(values('leadTime', week('2026-11-02', { leadTimeN: 2 }))).toEqual([
      null,
    ]);
  });

  it('leaves out the running week and the weeks before the first deployment', () => {
    const weeks = [
      week('2026-10-26', { deployments: 0 }),
      full,
      week('2026-11-09', { deployments: 0 }),
      week('2026-11-16', { running: true }),
    ];
    expect(
      weeklyValues(weeks, 'frequency').map(({ at, value }) => [at, value]),
    ).toEqual([
      [dateMs('2026-11-02'), 4],
      [dateMs('2026-11-09'), 0],
    ]);
    expect(values('frequency', week('2026-11-02', { deployments: 0 }))).toEqual(
      [],
    );
  });
});

describe('processLimits', () => {
  const points = (...values: (number | null)[]) =>
    values.map((value, at) => ({ at, value }));

  it('is the mean and 2.66 mean moving ranges, and never below 0', () => {
    const [limits] = processLimits(
      points(10, 12, 10, 12, 10, 12, 10, 12),
      null,
    );
    expect(limits.center).toBe(11);
    expect(limits.upper).toBeCloseTo(11 + 2.66 * 2, 10);
    expect(limits.lower).toBeCloseTo(11 - 2.66 * 2, 10);
    expect(processLimits(points(0, 2, 0, 2, 0, 2, 0, 2), null)[0].lower).toBe(
      0,
    );
  });

  it('has a stretch before and one since a change, where each is long enough', () => {
    const before = Array(8).fill(20);
    const since = Array(8).fill(10);
    expect(
      processLimits(points(...before, ...since), 8).map(one => [
        one.from,
        one.to,
        one.center,
      ]),
    ).toEqual([
      [0, 7, 20],
      [8, 15, 10],
    ]);
    expect(processLimits(points(...before, 10, 10), 8)).toHaveLength(1);
    expect(processLimits(points(1, 2, null), null)).toEqual([]);
  });
});

it.each([
  ['2026-07-27', 31, 2026],
  ['2025-12-29', 1, 2026],
  ['2026-12-28', 53, 2026],
  ['2027-01-04', 1, 2027],
])('isoWeek of %s is %d of %d', (monday, number, year) => {
  expect(isoWeek(monday)).toEqual({ week: number, year });
});

describe('periods', () => {
  const period = { from: '2026-11-02', to: '2026-11-30' };

  it('counts whole days', () => {
    expect(wholeDays(period)).toBe(28);
    expect(addDays('2026-11-30', -1)).toBe('2026-11-29');
    expect(addDays('2026-03-29', 7)).toBe('2026-04-05');
  });

  it('counts only the days that have passed, by the clock of the zone', () => {
    const now = new Date('2026-11-23T23:00:00Z');
    expect(elapsedDays(period, 'UTC', now)).toBeCloseTo(21 + 23 / 24, 10);
    expect(elapsedDays(period, 'Europe/Berlin', now)).toBeCloseTo(22, 10);
    expect(elapsedDays(period, 'UTC', new Date('2027-01-01T00:00:00Z'))).toBe(
      28,
    );
    expect(elapsedDays(period, 'UTC', new Date('2026-10-01T00:00:00Z'))).toBe(
      0,
    );
  });
});
