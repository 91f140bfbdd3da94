import ICAL from 'ical.js';
import { CalendarProblem } from '../Problems';

/** From coarse to fine. */
export const FREQUENCIES = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface WeekdayRule {
  /** 0 = Sunday. */
  weekday: number;
  /** The how manieth of the month or year, from the end when negative; 0 = all. */
  nth: number;
}

/** A recurrence rule without its UNTIL, which needs a zone to be understood. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count: number | undefined;
  /** 0 = Sunday. */
  weekStart: number;
  byMonth: readonly number[];
  byWeek: readonly number[];
  byYearDay: readonly number[];
  byMonthDay: readonly number[];
  byWeekday: readonly WeekdayRule[];
  byHour: readonly number[];
  byMinute: readonly number[];
  bySecond: readonly number[];
  byPosition: readonly number[];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEKDAY = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/;
const MAX_LENGTH = 2_000;
const MAX_INTERVAL = 1_000_000;
const KNOWN_PARTS =
  /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS)|X-[A-Z0-9-]+)$/;

function weekdayRule(text: string): WeekdayRule {
  const [, nth = '0', weekday] = WEEKDAY.exec(text) ?? [];
  if (!weekday) throw new CalendarProblem('RRULE has a weekday that is none');
  return { weekday: WEEKDAYS.indexOf(weekday), nth: Number(nth) };
}

function numbers(recur: InstanceType<typeof ICAL.Recur>, part: string) {
  const values = recur.getComponent(part).map(Number);
  const zeroAllowed = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].includes(part);
  if (values.some(n => !Number.isInteger(n) || (n === 0 && !zeroAllowed))) {
    throw new CalendarProblem(`RRULE has a ${part} that is out of range`);
  }
  return values;
}

function parse(value: string) {
  const parts = value.toUpperCase().split(';').filter(Boolean);
  const names = parts.map(part => part.split('=')[0]);
  const twice = new Set(names).size < names.length;
  if (
    value.length > MAX_LENGTH ||
    twice ||
    !names.every(name => KNOWN_PARTS.test(name))
  ) {
    throw new CalendarProblem('RRULE has a part that is not in RFC 5545');
  }
  const kept = parts.filter(part => !/^(UNTIL|X-)/.test(part));
  try {
    return ICAL.Recur.fromString(kept.join(';'));
  } catch {
    throw new CalendarProblem('RRULE is not a rule of RFC 5545');
  }
}

/** What RFC 5545 (3.3.10) forbids and has no meaning. */
function requireMeaning(rule: RecurrenceRule): void {
  const { frequency, interval, count } = rule;
  const coarse = frequency === 'YEARLY' || frequency === 'MONTHLY';
  const nth = rule.byWeekday.some(day => day.nth !== 0);
  const meaningless =
    !(interval >= 1 && interval <= MAX_INTERVAL) ||
    (count !== undefined && !(count >= 1)) ||
    (rule.byWeek.length > 0 && frequency !== 'YEARLY') ||
    (rule.byMonthDay.length > 0 && frequency === 'WEEKLY') ||
    (rule.byYearDay.length > 0 &&
      ['MONTHLY', 'WEEKLY', 'DAILY'].includes(frequency)) ||
    (nth && (!coarse || rule.byWeek.length > 0));
  if (meaningless) {
    throw new CalendarProblem(
      `RRULE combines parts that RFC 5545 does not allow with ${frequency}`,
    );
  }
}

/**
 * @param value - of an RRULE property
 * @throws {@link CalendarProblem}
 */
export function readRecurrenceRule(value: string): RecurrenceRule {
  const recur = parse(value);
  const frequency = FREQUENCIES.find(name => name === recur.freq);
  if (!frequency) throw new CalendarProblem('RRULE has no FREQ');
  const rule: RecurrenceRule = {
    frequency,
    interval: recur.interval,
    count: recur.count ?? undefined,
    // ical.js counts weekdays from 1 = Sunday.
    weekStart: recur.wkst - 1,
    byMonth: numbers(recur, 'BYMONTH'),
    byWeek: numbers(recur, 'BYWEEKNO'),
    byYearDay: numbers(recur, 'BYYEARDAY'),
    byMonthDay: numbers(recur, 'BYMONTHDAY'),
    byWeekday: recur.getComponent('BYDAY').map(String).map(weekdayRule),
    byHour: numbers(recur, 'BYHOUR'),
    byMinute: numbers(recur, 'BYMINUTE'),
    bySecond: numbers(recur, 'BYSECOND'),
    byPosition: numbers(recur, 'BYSETPOS'),
  };
  requireMeaning(rule);
  return rule;
}
