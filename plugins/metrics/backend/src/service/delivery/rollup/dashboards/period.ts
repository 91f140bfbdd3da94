import { InputError } from '@backstage/errors';
import type { WeekRange } from '../../../../store/delivery/RollupReadStore';
import { addWeeks, isMonday, type WeekCalendar } from '../content/WeekCalendar';

const DEFAULT_WEEKS = 13;

/** Whole weeks that somebody asks for. */
export interface WeeksQuery {
  weeks?: number;
  until?: string;
}

/** Whole weeks, and as many before them. */
export interface Period extends WeekRange {
  weeks: number;
  before: WeekRange;
}

/**
 * The weeks of a request: by default 13 up to the running week.
 *
 * @throws InputError when `until` is not a Monday, or later than the end of the running week
 */
export function parsePeriod(
  { weeks = DEFAULT_WEEKS, until }: WeeksQuery,
  calendar: WeekCalendar,
  now: number,
): Period {
  const end = addWeeks(calendar.weekOf(now), 1);
  const to = until ?? end;
  if (!isMonday(to) || to > end) {
    throw new InputError(
      `until has to be a Monday up to ${end}, the end of the running week, but ${to} was given`,
    );
  }
  const from = addWeeks(to, -weeks);
  return {
    from,
    to,
    weeks,
    before: { from: addWeeks(from, -weeks), to: from },
  };
}
