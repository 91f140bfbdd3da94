import type {
  CycleDates,
  DateRange,
} from '@hone/backstage-plugin-champions-common';
import { daysBetween } from '../cycles/days';

/** Who is away for this share of a cycle's working days, or more, has no seat in it. */
const AWAY_SHARE = 0.3;

const MONDAY = Date.UTC(2024, 0, 1) / 86_400_000;

/** Days from Monday to Friday from one day up to, but not including, another. */
export function workingDays(from: string, to: string): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  const start = Date.parse(`${from}T00:00:00Z`) / 86_400_000 - MONDAY;
  for (let day = weeks * 7; day < days; day++) {
    if ((((start + day) % 7) + 7) % 7 < 5) count += 1;
  }
  return count;
}

/** Ranges in order, without their overlaps. */
function withoutOverlaps(ranges: DateRange[]): DateRange[] {
  const merged: DateRange[] = [];
  for (const { from, to } of [...ranges].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  )) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else merged.push({ from, to });
  }
  return merged;
}

/** Days of a cycle that count: working days, or all of them where it has none. */
function countDays(cycle: CycleDates, from: string, to: string): number {
  const start = from > cycle.startDate ? from : cycle.startDate;
  const end = to < cycle.endDate ? to : cycle.endDate;
  if (end <= start) return 0;
  return workingDays(cycle.startDate, cycle.endDate) > 0
    ? workingDays(start, end)
    : daysBetween(start, end);
}

/**
 * In which cycles somebody is away: for 30 % of the working days or more, which are three days of two weeks. Cycles of
 * weekends alone count all days.
 *
 * @param ranges - days on which they are away, in any order
 * @returns one flag per cycle
 */
export function awayCycles(
  ranges: DateRange[],
  cycles: CycleDates[],
): boolean[] {
  // Most people are not away, and there may be ten thousand of them.
  if (ranges.length === 0) return cycles.map(() => false);
  const merged = withoutOverlaps(ranges);
  return cycles.map(cycle => {
    const all = countDays(cycle, cycle.startDate, cycle.endDate);
    const away = merged.reduce(
      (sum, { from, to }) => sum + countDays(cycle, from, to),
      0,
    );
    return away > 0 && away >= AWAY_SHARE * all;
  });
}

/** Whether a cycle has at least one of the days of some ranges. */
export function touches(cycle: CycleDates, ranges: DateRange[]): boolean {
  return ranges.some(
    ({ from, to }) => from < cycle.endDate && to > cycle.startDate,
  );
}
