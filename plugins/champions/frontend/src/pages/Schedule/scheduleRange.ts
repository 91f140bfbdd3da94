import { addDays } from '../../hooks/useDays';

/** How far the schedule looks back when nobody says otherwise. */
const BEFORE_DAYS = 28;
const SHOWN_DAYS = 364;
/** How far one step goes. */
export const STEP_DAYS = 84;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first day of the schedule: what the address says, else some weeks ago. */
export function firstDay(from: string | null, today: string): string {
  const asked = from && DAY.test(from) ? addDays(from, 0) : null;
  return asked && DAY.test(asked) ? asked : addDays(today, -BEFORE_DAYS);
}

/** The days that are asked for; the end is excluded. */
export function rangeFrom(first: string): { from: string; to: string } {
  return { from: first, to: addDays(first, SHOWN_DAYS) };
}
