import type { WallTime } from '../zones/ZoneRules';
import type { RecurrenceRule } from './RecurrenceRule';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The periods of a frequency, numbered one after another. */
export interface Periods {
  indexOf(wall: WallTime): number;
  startOf(index: number): WallTime;
}

function monthStart(year: number, month: number): WallTime {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, 1);
}

function even(length: number, origin = 0): Periods {
  return {
    indexOf: wall => Math.floor((wall - origin) / length),
    startOf: index => origin + index * length,
  };
}

const YEARS: Periods = {
  indexOf: wall => new Date(wall).getUTCFullYear(),
  startOf: index => monthStart(index, 0),
};

const MONTHS: Periods = {
  indexOf: wall => {
    const date = new Date(wall);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  },
  startOf: index =>
    monthStart(Math.floor(index / 12), ((index % 12) + 12) % 12),
};

// 4 January 1970 was a Sunday.
const FIRST_SUNDAY = 3 * DAY_MS;

export function periodsOf({ frequency, weekStart }: RecurrenceRule): Periods {
  switch (frequency) {
    case 'YEARLY':
      return YEARS;
    case 'MONTHLY':
      return MONTHS;
    case 'WEEKLY':
      return even(7 * DAY_MS, FIRST_SUNDAY + weekStart * DAY_MS);
    case 'DAILY':
      return even(DAY_MS);
    case 'HOURLY':
      return even(HOUR_MS);
    case 'MINUTELY':
      return even(MINUTE_MS);
    default:
      return even(SECOND_MS);
  }
}
