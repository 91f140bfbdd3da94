import type { WallTime } from '../zones/ZoneRules';
import { DAY_MS } from './periods';
import type { RecurrenceRule, WeekdayRule } from './RecurrenceRule';

type DayTest = (day: WallTime) => boolean;

interface Place {
  /** From 1. */
  position: number;
  /** Days of the month or year. */
  of: number;
}

function startOfYear(year: number): WallTime {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function inYear(day: WallTime): Place {
  const year = new Date(day).getUTCFullYear();
  const start = startOfYear(year);
  return {
    position: (day - start) / DAY_MS + 1,
    of: (startOfYear(year + 1) - start) / DAY_MS,
  };
}

function inMonth(day: WallTime): Place {
  const date = new Date(day);
  const last = new Date(day);
  last.setUTCMonth(date.getUTCMonth() + 1, 0);
  return { position: date.getUTCDate(), of: last.getUTCDate() };
}

/** Positions count from the end when they are negative. */
function isAmong(positions: readonly number[], { position, of }: Place) {
  return positions.includes(position) || positions.includes(position - of - 1);
}

/** Where a week is among those of its year; the first is the one with four days in it (RFC 5545, BYWEEKNO). */
function weekPlace(day: WallTime, weekStart: number): Place {
  const back = (new Date(day).getUTCDay() - weekStart + 7) % 7;
  // The fourth day of a week lies in the year to which the week belongs.
  const fourth = day + (3 - back) * DAY_MS;
  const { position, of } = inYear(fourth);
  const daysAfter = of - position;
  const number = Math.ceil(position / 7);
  return { position: number, of: number + Math.floor(daysAfter / 7) };
}

function matchesWeekday(
  { weekday, nth }: WeekdayRule,
  day: WallTime,
  place: (day: WallTime) => Place,
): boolean {
  if (new Date(day).getUTCDay() !== weekday) return false;
  if (nth === 0) return true;
  const { position, of } = place(day);
  return nth > 0
    ? Math.ceil(position / 7) === nth
    : Math.ceil((of - position + 1) / 7) === -nth;
}

/** What DTSTART says where a rule does not say which days are meant. */
function daysFromStart(rule: RecurrenceRule, start: WallTime): DayTest {
  const date = new Date(start);
  const named =
    rule.byYearDay.length + rule.byMonthDay.length + rule.byWeekday.length > 0;
  if (named) return () => true;
  const sameWeekday: DayTest = day =>
    new Date(day).getUTCDay() === date.getUTCDay();
  const sameDate: DayTest = day =>
    new Date(day).getUTCDate() === date.getUTCDate();
  const sameMonth: DayTest = day =>
    rule.byMonth.length > 0 ||
    new Date(day).getUTCMonth() === date.getUTCMonth();
  switch (rule.frequency) {
    case 'YEARLY':
      return rule.byWeek.length > 0
        ? sameWeekday
        : day => sameDate(day) && sameMonth(day);
    case 'MONTHLY':
      return sameDate;
    case 'WEEKLY':
      return sameWeekday;
    default:
      return () => true;
  }
}

/**
 * Which days a rule allows (RFC 5545, 3.3.10). Within a period of the rule's frequency, expanding by BYMONTH, BYDAY and
 * so on is the same as keeping the days that pass all of them.
 *
 * @param start - DTSTART
 */
export function dayFilter(rule: RecurrenceRule, start: WallTime): DayTest {
  const fromStart = daysFromStart(rule, start);
  const within =
    rule.frequency === 'YEARLY' && rule.byMonth.length === 0 ? inYear : inMonth;
  const free = (list: readonly unknown[]) => list.length === 0;
  return day =>
    (free(rule.byMonth) ||
      rule.byMonth.includes(new Date(day).getUTCMonth() + 1)) &&
    (free(rule.byMonthDay) || isAmong(rule.byMonthDay, inMonth(day))) &&
    (free(rule.byYearDay) || isAmong(rule.byYearDay, inYear(day))) &&
    (free(rule.byWeek) ||
      isAmong(rule.byWeek, weekPlace(day, rule.weekStart))) &&
    (free(rule.byWeekday) ||
      rule.byWeekday.some(wanted => matchesWeekday(wanted, day, within))) &&
    fromStart(day);
}
