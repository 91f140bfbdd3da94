import type { Budget } from '../Budget';
import type { WallTime } from '../zones/ZoneRules';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './periods';
import { FREQUENCIES, type RecurrenceRule } from './RecurrenceRule';

interface Clock {
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
}

/** The times of day in a period; what the frequency runs through comes from the period, unless a BY-part forbids it. */
function clockOf(
  rule: RecurrenceRule,
  start: WallTime,
  period: WallTime,
): Clock {
  const rank = FREQUENCIES.indexOf(rule.frequency);
  const choose = (
    by: readonly number[],
    frequency: RecurrenceRule['frequency'],
    part: (wall: WallTime) => number,
  ) => {
    if (rank < FREQUENCIES.indexOf(frequency)) {
      return by.length > 0 ? by : [part(start)];
    }
    const value = part(period);
    return by.length === 0 || by.includes(value) ? [value] : [];
  };
  return {
    hours: choose(rule.byHour, 'HOURLY', w => new Date(w).getUTCHours()),
    minutes: choose(rule.byMinute, 'MINUTELY', w =>
      new Date(w).getUTCMinutes(),
    ),
    seconds: choose(rule.bySecond, 'SECONDLY', w =>
      new Date(w).getUTCSeconds(),
    ),
  };
}

function* times(
  days: readonly WallTime[],
  { hours, minutes, seconds }: Clock,
  budget: Budget,
) {
  for (const day of days) {
    for (const hour of hours) {
      for (const minute of minutes) {
        for (const second of seconds) {
          budget.step();
          yield day + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
        }
      }
    }
  }
}

/**
 * The times of one period in order, BYSETPOS applied.
 *
 * @param allowed - whether a day passes
 * @param start - DTSTART
 * @param period - its beginning
 * @param end - of the period
 */
export function timesOfPeriod(
  rule: RecurrenceRule,
  allowed: (day: WallTime) => boolean,
  { start, period, end }: { start: WallTime; period: WallTime; end: WallTime },
  budget: Budget,
): WallTime[] {
  const clock = clockOf(rule, start, period);
  if (Object.values(clock).some(values => values.length === 0)) return [];
  const days: WallTime[] = [];
  const first = Math.floor(period / DAY_MS) * DAY_MS;
  for (let day = first; day < end; day += DAY_MS) {
    budget.step();
    if (allowed(day)) days.push(day);
  }
  // A time may be named twice, as 60 seconds and the next minute.
  const sorted = [...new Set(times(days, clock, budget))].sort((a, b) => a - b);
  if (rule.byPosition.length === 0) return sorted;
  return sorted.filter(
    (_, index) =>
      rule.byPosition.includes(index + 1) ||
      rule.byPosition.includes(index - sorted.length),
  );
}
