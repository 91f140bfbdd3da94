import { DateTime } from 'luxon';

/**
 * An instant: ISO 8601 text, epoch milliseconds or a Date.
 *
 * @public
 */
export type Instant = string | number | Date;

/**
 * Options of the date formats.
 *
 * @public
 */
export interface FormatDateOptions {
  locale: string;
  /** IANA zone; default is the viewer's. */
  zone?: string;
  /** The current time, which decides what can be left out. */
  now: Date;
}

/** Reads any kind of instant in the reader's zone and language. */
export function readInstant(
  at: Instant,
  options: { locale: string; zone?: string },
): DateTime {
  const opts = { zone: options.zone ?? 'local', locale: options.locale };
  if (typeof at === 'string') {
    return DateTime.fromISO(at, { setZone: false, ...opts });
  }
  return DateTime.fromMillis(typeof at === 'number' ? at : at.getTime(), opts);
}

/**
 * A day: "Dec 9", with the year when it is another than now's.
 *
 * @public
 */
export function formatDate(at: Instant, options: FormatDateOptions): string {
  const date = readInstant(at, options);
  if (!date.isValid) return String(at);
  const now = readInstant(options.now, options);
  return date.toLocaleString({
    month: 'short',
    day: 'numeric',
    ...(date.year === now.year ? {} : { year: 'numeric' }),
  });
}

/**
 * A moment: "09:40" today, "Dec 9, 09:40" on other days.
 *
 * @public
 */
export function formatMoment(at: Instant, options: FormatDateOptions): string {
  const date = readInstant(at, options);
  if (!date.isValid) return String(at);
  const now = readInstant(options.now, options);
  const time = date.toLocaleString({
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return date.hasSame(now, 'day')
    ? time
    : `${formatDate(at, options)}, ${time}`;
}
