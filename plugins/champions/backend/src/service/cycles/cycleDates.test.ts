import fc from 'fast-check';
import type { Cadence } from '@hone/backstage-plugin-champions-common';
import {
  cycleDates,
  cycleIndexAt,
  cycleStart,
  cyclesOfAYear,
  listCycleDates,
} from './cycleDates';
import { addDays, dayIn, daysBetween, requireDay } from './days';

const starts = (cadence: Cadence, count: number) =>
  listCycleDates(cadence, 0, count).map(({ startDate }) => startDate);

describe('cycles', () => {
  it('come back to the day of the month that they started on', () => {
    const monthly: Cadence = {
      unit: 'month',
      every: 1,
      startDate: '2027-12-31',
    };
    expect(starts(monthly, 6)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ]);
    expect(cycleDates(monthly, 1).endDate).toBe('2028-02-29');
    expect(cycleIndexAt(monthly, '2028-02-28')).toBe(1);
    expect(cycleIndexAt(monthly, '2028-02-29')).toBe(2);
    expect(cycleIndexAt(monthly, '2028-03-30')).toBe(2);
    expect(cyclesOfAYear(monthly, 0)).toBe(12);
  });

  it('of ten days go over the end of a year and a leap day', () => {
    const tenDays: Cadence = {
      unit: 'day',
      every: 10,
      startDate: '2027-12-25',
    };
    expect(starts(tenDays, 8)).toEqual([
      '2027-12-25',
      '2028-01-04',
      '2028-01-14',
      '2028-01-24',
      '2028-02-03',
      '2028-02-13',
      '2028-02-23',
      '2028-03-04',
    ]);
    expect(cyclesOfAYear(tenDays, 0)).toBe(36);
  });

  it('of weeks do not move when clocks change', () => {
    const weekly: Cadence = { unit: 'week', every: 2, startDate: '2026-10-12' };
    expect(starts(weekly, 3)).toEqual([
      '2026-10-12',
      '2026-10-26',
      '2026-11-09',
    ]);
    // The clocks of Berlin go back in the night to 25 October 2026.
    const index = (iso: string) =>
      cycleIndexAt(weekly, dayIn('Europe/Berlin', new Date(iso)));
    expect(index('2026-10-25T22:59:59Z')).toBe(0);
    expect(index('2026-10-25T23:00:00Z')).toBe(1);
    expect(cyclesOfAYear(weekly, 0)).toBe(26);
    expect(cyclesOfAYear({ ...weekly, every: 1 }, 0)).toBe(52);
  });

  it('longer than a year are planned one at a time', () => {
    const yearly: Cadence = {
      unit: 'month',
      every: 12,
      startDate: '2026-01-01',
    };
    expect(cyclesOfAYear(yearly, 0)).toBe(1);
    expect(
      cyclesOfAYear({ unit: 'day', every: 366, startDate: '2026-01-01' }, 0),
    ).toBe(1);
  });

  it('begin on the day that it is where the programme is', () => {
    const instant = new Date('2026-11-02T10:30:00Z');
    expect(dayIn('Pacific/Kiritimati', instant)).toBe('2026-11-03');
    expect(dayIn('Pacific/Pago_Pago', instant)).toBe('2026-11-01');
  });

  it('have every day once, whatever the cadence', () => {
    const cadences = fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      every: fc.integer({ min: 1, max: 12 }),
      startDate: fc
        .integer({ min: 0, max: 20_000 })
        .map(days => addDays('2000-01-01', days)),
    });
    fc.assert(
      fc.property(
        cadences,
        fc.integer({ min: -4000, max: 4000 }),
        (cadence, days) => {
          const day = addDays(cadence.startDate, days);
          const index = cycleIndexAt(cadence, day);
          const { startDate, endDate } = cycleDates(cadence, index);
          expect(startDate <= day && day < endDate).toBe(true);
          expect(cycleStart(cadence, index + 1)).toBe(endDate);
          expect(Math.sign(index + 0.5)).toBe(days < 0 ? -1 : 1);
        },
      ),
    );
  });
});

describe('days', () => {
  it('are counted across the change of clocks and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('that no calendar has are refused with a sentence', () => {
    expect(requireDay('2028-02-29', 'from')).toBe('2028-02-29');
    for (const day of ['2027-02-29', '2027-13-01', '1999-12-31', '2027-W01']) {
      expect(() => requireDay(day, 'from')).toThrow(
        `from has to be a day such as 2026-11-02, between 2000 and 2199, but "${day}" was given`,
      );
    }
  });
});
