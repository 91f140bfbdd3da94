import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addWeeks, isMonday, WeekCalendar } from './WeekCalendar';

const HOUR = 3_600_000;
const instant = (text: string) => Date.parse(text);

describe('weeks of a zone', () => {
  it('begin on Monday at midnight of the zone', () => {
    const berlin = new WeekCalendar('Europe/Berlin');
    const utc = new WeekCalendar('UTC');
    const sunday = instant('2026-11-29T23:30:00Z');
    expect(utc.weekOf(sunday)).toBe('2026-11-23');
    expect(berlin.weekOf(sunday)).toBe('2026-11-30');
    expect(berlin.startOf('2026-11-30')).toBe(instant('2026-11-29T23:00:00Z'));
  });

  it('have the hours that the clock change leaves them', () => {
    const berlin = new WeekCalendar('Europe/Berlin');
    const hours = (week: string) =>
      (berlin.startOf(addWeeks(week, 1)) - berlin.startOf(week)) / HOUR;
    expect(hours('2026-03-16')).toBe(168);
    expect(hours('2026-03-23')).toBe(167);
    expect(hours('2026-10-19')).toBe(169);
  });

  it('are those of luxon, in every zone and at every instant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'UTC',
          'Europe/Berlin',
          'America/Los_Angeles',
          'Pacific/Kiritimati',
          'Pacific/Pago_Pago',
          'Australia/Lord_Howe',
          'Asia/Kathmandu',
        ),
        fc.integer({ min: 0, max: instant('2040-01-01T00:00:00Z') }),
        (zone, at) => {
          expect(new WeekCalendar(zone).weekOf(at)).toBe(
            DateTime.fromMillis(at, { zone }).startOf('week').toISODate(),
          );
        },
      ),
    );
  });

  it.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
    ['2026-02-30', false],
    ['2026-1-5', false],
    ['', false],
  ])('%p is a Monday: %p', (text, expected) => {
    expect(isMonday(text)).toBe(expected);
  });
});
