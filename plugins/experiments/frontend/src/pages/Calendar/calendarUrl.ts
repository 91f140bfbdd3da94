import type { CalendarGroup } from '@hone/backstage-plugin-experiments-common';
import { choiceParam, idParam, type UrlState } from '@hone/react';

export const GROUPS = [
  'team',
  'service',
  'metric',
] as const satisfies readonly CalendarGroup[];

/** Weeks that are shown at once. */
export const WEEKS = 13;

/** Everything the calendar keeps in the address. */
export const CALENDAR_URL = {
  /** A day of the first week; this week without it. */
  from: idParam(),
  group: choiceParam(GROUPS, 'team'),
  /** Key of the experiment whose details are open. */
  focus: idParam(),
};

export type CalendarState = UrlState<typeof CALENDAR_URL>;

/** A day some days after another one, at midnight of the viewer's zone. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}

function mondayOf(day: Date): Date {
  return addDays(day, -((day.getDay() + 6) % 7));
}

/** The Monday that the calendar begins with; a date that is none counts as today. */
export function firstMonday(from: string | null, now: Date): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from ?? '');
  if (!parts) return mondayOf(now);
  const [year, month, day] = parts.slice(1).map(Number);
  return mondayOf(new Date(year, month - 1, day));
}

/** What the address says for a Monday; nothing for this week. */
export function fromOf(monday: Date, now: Date): string | null {
  if (monday.getTime() === mondayOf(now).getTime()) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(
    monday.getDate(),
  )}`;
}
