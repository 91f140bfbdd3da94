import { dateMs } from './weeklyValues';

const DAY = 86_400_000;

/** The week of a Monday by ISO 8601: a week belongs to the year that its Thursday is in. */
export function isoWeek(monday: string): { week: number; year: number } {
  const thursday = dateMs(monday) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const days = (thursday - Date.UTC(year, 0, 1)) / DAY;
  return { week: Math.floor(days / 7) + 1, year };
}
