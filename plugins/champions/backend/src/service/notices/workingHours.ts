import { DateTime, IANAZone } from 'luxon';

const FIRST_HOUR = 9;
const LAST_HOUR = 17;
const SATURDAY = 6;

function isWorkingDay({ weekday }: DateTime): boolean {
  return weekday < SATURDAY;
}

/**
 * The first instant from the given one on that lies in somebody's working hours: Monday to Friday, 9 to 17 on the clock
 * of their zone.
 *
 * @param zone - an IANA name; UTC where it is none
 */
export function nextWorkingInstant(at: Date, zone: string): Date {
  let local = DateTime.fromJSDate(at, {
    zone: IANAZone.isValidZone(zone) ? zone : 'utc',
  });
  if (local.hour >= LAST_HOUR) {
    local = local.plus({ days: 1 }).startOf('day').set({ hour: FIRST_HOUR });
  } else if (local.hour < FIRST_HOUR) {
    local = local.startOf('day').set({ hour: FIRST_HOUR });
  }
  while (!isWorkingDay(local)) {
    local = local.plus({ days: 1 }).startOf('day').set({ hour: FIRST_HOUR });
  }
  return local.toJSDate();
}

/**
 * The last day from Monday to Friday before a day.
 *
 * @param day - such as 2026-11-02
 */
export function workingDayBefore(day: string): string {
  let before = DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 });
  while (!isWorkingDay(before)) before = before.minus({ days: 1 });
  return before.toISODate()!;
}
