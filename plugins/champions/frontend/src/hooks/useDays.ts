import { useHoneFormat } from '@hone/react';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { useT } from './useT';

/** The calendar day some days after another one; both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days })
    .toFormat('yyyy-MM-dd');
}

/** The last day of a range that excludes its end. */
export function lastDay(range: { endDate: string }): string {
  return addDays(range.endDate, -1);
}

/** Calendar days in the reader's words; a day is the same day in every zone. */
export interface Days {
  /** "Jan 11" */
  day(day: string): string;
  /** "Jan 11 to Jan 24", both days included */
  range(range: { startDate: string; endDate: string }): string;
  /** "Mon, Jan 11" */
  weekday(day: string): string;
  /** Today where the reader is. */
  today: string;
}

export function useDays(): Days {
  const t = useT();
  const { now, date, locale } = useHoneFormat();
  const today = DateTime.fromJSDate(now).toFormat('yyyy-MM-dd');
  return useMemo(
    () => ({
      day: day => date(day),
      range: range =>
        t('days.range', {
          from: date(range.startDate),
          to: date(lastDay(range)),
        }),
      weekday: day =>
        DateTime.fromISO(day, { locale }).toLocaleString({
          weekday: 'short',
          month: 'short',
          day: 'numeric',
        }),
      today,
    }),
    [t, date, locale, today],
  );
}
