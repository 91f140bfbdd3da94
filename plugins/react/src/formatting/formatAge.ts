import { FormatDateOptions, Instant, readInstant } from './formatMoment';

/**
 * How long ago, or in how long: "12 minutes ago", "in 3 days"; below a minute "now".
 *
 * @public
 */
export function formatAge(at: Instant, options: FormatDateOptions): string {
  const date = readInstant(at, options);
  if (!date.isValid) return String(at);
  const now = readInstant(options.now, options);
  if (Math.abs(date.diff(now).as('seconds')) < 60) {
    return new Intl.RelativeTimeFormat(options.locale, {
      numeric: 'auto',
    }).format(0, 'second');
  }
  return date.toRelative({ base: now, locale: options.locale }) ?? String(at);
}
