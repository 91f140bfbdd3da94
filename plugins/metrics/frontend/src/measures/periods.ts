import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { dateMs } from './weeklyValues';

const DAY = 86_400_000;

type Period = DeliveryOverview['period'];

/** A plain date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(dateMs(date) + days * DAY).toISOString().slice(0, 10);
}

/** The wall clock of a zone, as if it were UTC, so that it can be compared with plain dates. */
function wallClock(now: Date, zone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(now);
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/**
 * Days of a period that have passed, so that a running week does not look like a slow one.
 *
 * @param zone - IANA zone of the period's dates
 */
export function elapsedDays(period: Period, zone: string, now: Date): number {
  const from = dateMs(period.from);
  const until = Math.min(dateMs(period.to), wallClock(now, zone));
  return Math.max(0, until - from) / DAY;
}

/** Days of a period that is over. */
export function wholeDays(period: Period): number {
  return (dateMs(period.to) - dateMs(period.from)) / DAY;
}
