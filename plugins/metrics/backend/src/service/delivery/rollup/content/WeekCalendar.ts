import { DateTime } from 'luxon';

const WEEK_MS = 7 * 86_400_000;
/** The first Monday of 1970. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

const dateOf = (index: number) =>
  new Date(FIRST_MONDAY + index * WEEK_MS).toISOString().slice(0, 10);

/** A Monday so many weeks later; both are local dates such as 2026-11-30. */
export function addWeeks(monday: string, weeks: number): string {
  const index = (Date.parse(`${monday}T00:00:00Z`) - FIRST_MONDAY) / WEEK_MS;
  return dateOf(index + weeks);
}

/** Whether a text is a date, and a Monday. */
export function isMonday(text: string): boolean {
  const date = DateTime.fromISO(text, { zone: 'utc' });
  return date.isValid && date.weekday === 1 && date.toISODate() === text;
}

/** Weeks of a zone: they begin on Monday at its midnight, whatever hours the clock change leaves them. */
export class WeekCalendar {
  private readonly starts = new Map<number, number>();

  constructor(readonly zone: string) {}

  /** The Monday of the week in which an instant lies, a local date. */
  weekOf(instant: number): string {
    const near = Math.floor((instant - FIRST_MONDAY) / WEEK_MS);
    // The zone's midnight is up to 14 hours away from that of UTC.
    if (instant < this.startAt(near)) return dateOf(near - 1);
    return dateOf(instant >= this.startAt(near + 1) ? near + 1 : near);
  }

  /** The instant at which the week of a Monday begins. */
  startOf(monday: string): number {
    return DateTime.fromISO(monday, { zone: this.zone })
      .startOf('day')
      .toMillis();
  }

  private startAt(index: number): number {
    const known = this.starts.get(index);
    if (known !== undefined) return known;
    const start = this.startOf(dateOf(index));
    this.starts.set(index, start);
    return start;
  }
}
