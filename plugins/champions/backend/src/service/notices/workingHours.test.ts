import { nextWorkingInstant, workingDayBefore } from './workingHours';

describe('working hours', () => {
  it.each([
    // Wednesday, 2026-11-04: Berlin is an hour ahead of UTC.
    ['2026-11-04T07:59:00Z', 'Europe/Berlin', '2026-11-04T08:00:00Z'],
    ['2026-11-04T08:00:00Z', 'Europe/Berlin', '2026-11-04T08:00:00Z'],
    ['2026-11-04T15:59:00Z', 'Europe/Berlin', '2026-11-04T15:59:00Z'],
    ['2026-11-04T16:00:00Z', 'Europe/Berlin', '2026-11-05T08:00:00Z'],
    // Friday evening leads to Monday.
    ['2026-11-06T17:00:00Z', 'Europe/Berlin', '2026-11-09T08:00:00Z'],
    // It is Thursday morning in Apia while it is Wednesday in UTC.
    ['2026-11-04T19:00:00Z', 'Pacific/Apia', '2026-11-04T20:00:00Z'],
    // Clocks go forward on Sunday; Monday at nine is an hour earlier in UTC.
    ['2026-03-27T20:00:00Z', 'Europe/Berlin', '2026-03-30T07:00:00Z'],
    ['2026-11-04T03:00:00Z', 'No/Such_Zone', '2026-11-04T09:00:00Z'],
  ])('begin after %s in %s at %s', (at, zone, next) => {
    const found = nextWorkingInstant(new Date(at), zone);
    expect(found.toISOString()).toBe(new Date(next).toISOString());
  });

  it.each([
    ['2026-11-09', '2026-11-06'],
    ['2026-11-08', '2026-11-06'],
    ['2026-11-06', '2026-11-05'],
    ['2027-01-01', '2026-12-31'],
  ])('have a day before %s: %s', (day, before) => {
    expect(workingDayBefore(day)).toBe(before);
  });
});
