import { TIME_STEPS, type Budget } from '../Budget';
import { DAY_MS } from '../recurrence/periods';
import { expandRule } from '../recurrence/expandRule';
import { toInstant, toWall, type WallTime } from '../zones/ZoneRules';
import type { CalendarEntry, CalendarEvent } from './CalendarEvent';
import { instantOf, type CalendarTime } from './CalendarTime';
import { endAfter, longest, type Length } from './Length';

/** Instants as milliseconds, `to` exclusive. */
export interface Window {
  from: number;
  to: number;
}

// How far a replacement may move the later times of a series and still be found.
const MAX_SHIFT_MS = 366 * DAY_MS;
// No clock is further from UTC.
const CLOCKS_MS = DAY_MS;

function isoDay(wall: WallTime): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function entry(
  { allDay, wall, zone }: CalendarTime,
  length: Length,
  kind: CalendarEvent['kind'],
): CalendarEntry {
  const { days } = length;
  return {
    start: new Date(toInstant(zone, wall)),
    end: new Date(endAfter(length, zone, wall)),
    allDay: allDay
      ? { from: isoDay(wall), to: isoDay(wall + days * DAY_MS) }
      : null,
    kind,
  };
}

function dayOf({ wall }: CalendarTime): WallTime {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}

/**
 * Times of a series that are excluded or replaced: by instant; by the day where either of the two is a day, as some
 * programs write a day for a time and a time for a day.
 */
class TimeSet {
  private readonly instants = new Set<number>();
  private readonly wholeDays = new Set<WallTime>();
  private readonly days = new Set<WallTime>();

  add(time: CalendarTime): void {
    this.days.add(dayOf(time));
    if (time.allDay) this.wholeDays.add(time.wall);
    else this.instants.add(instantOf(time));
  }

  has(time: CalendarTime): boolean {
    if (time.allDay) return this.days.has(time.wall);
    return (
      this.wholeDays.has(dayOf(time)) || this.instants.has(instantOf(time))
    );
  }
}

/** How a replacement of "this and future" moves a time of the series. */
function moved(time: CalendarTime, by: CalendarEvent): CalendarTime {
  const { replaces, start } = by;
  if (!replaces || time.allDay || start.allDay) {
    const shift = replaces ? start.wall - replaces.time.wall : 0;
    return { ...start, wall: time.wall + shift };
  }
  // On the clock of the replacement, so that nine o'clock stays nine o'clock.
  const onItsClock = (other: CalendarTime) =>
    toWall(start.zone, instantOf(other));
  const shift = start.wall - onItsClock(replaces.time);
  return { ...start, wall: onItsClock(time) + shift };
}

function* seriesTimes(
  event: CalendarEvent,
  room: number,
  window: Window,
  budget: Budget,
): Generator<{ time: CalendarTime; length: Length }> {
  const { start, length, rules, dates } = event;
  const seen = new Set<string>();
  const around = {
    from: window.from - longest(length) - CLOCKS_MS - room,
    to: window.to + CLOCKS_MS + room,
  };
  const once = (time: CalendarTime) => {
    // Two days may begin at the same instant, where a zone left one out.
    const key = time.allDay ? `day ${time.wall}` : `at ${instantOf(time)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  if (rules.length === 0 && once(start)) yield { time: start, length };
  for (const date of dates) {
    budget.step(TIME_STEPS);
    if (once(date.start)) yield { time: date.start, length: date.length };
  }
  for (const { rule, isOver } of rules) {
    for (const wall of expandRule(rule, start.wall, around, isOver, budget)) {
      const time = { ...start, wall };
      if (once(time)) yield { time, length };
    }
  }
}

/** Replacements of the same time: the newest revision counts, in the order of the file where they have the same. */
function newest(replacements: readonly CalendarEvent[]): CalendarEvent[] {
  const byTime = new Map<string, CalendarEvent>();
  for (const event of replacements) {
    if (!event.replaces) continue;
    const { time } = event.replaces;
    const key = time.allDay ? `day ${time.wall}` : `at ${instantOf(time)}`;
    const other = byTime.get(key);
    if (!other || other.sequence <= event.sequence) byTime.set(key, event);
  }
  return [...byTime.values()];
}

function shiftOf({ replaces, start }: CalendarEvent): number {
  const shift = replaces ? Math.abs(start.wall - replaces.time.wall) : 0;
  return Math.min(MAX_SHIFT_MS, shift + CLOCKS_MS);
}

/**
 * What the events of one UID say about a window: the series with its exceptions, moved and cancelled times.
 *
 * @param masters - those that replace nothing
 * @param replacements - those with a RECURRENCE-ID; they count even where the series is missing
 * @throws BudgetSpent after the entries that were found until then
 */
export function* seriesEntries(
  masters: readonly CalendarEvent[],
  replacements: readonly CalendarEvent[],
  window: Window,
  budget: Budget,
): Generator<CalendarEntry> {
  const inWindow = (found: CalendarEntry) =>
    found.start.getTime() < window.to &&
    found.end.getTime() > Math.max(window.from, found.start.getTime());
  const exact = newest(replacements);
  const replaced = new TimeSet();
  for (const event of exact) {
    if (event.replaces) replaced.add(event.replaces.time);
    if (event.cancelled) continue;
    const found = entry(event.start, event.length, event.kind);
    if (inWindow(found)) yield found;
  }
  const ranges = exact
    .flatMap(event => {
      const { replaces } = event;
      if (!replaces?.andFuture) return [];
      return [{ event, from: instantOf(replaces.time) }];
    })
    .sort((a, b) => a.from - b.from);
  const room = Math.max(0, ...ranges.map(({ event }) => shiftOf(event)));
  for (const master of masters) {
    if (master.cancelled) continue;
    const excluded = new TimeSet();
    master.excluded.forEach(time => excluded.add(time));
    for (const { time, length } of seriesTimes(master, room, window, budget)) {
      budget.step(TIME_STEPS + ranges.length);
      if (excluded.has(time) || replaced.has(time)) continue;
      const instant = instantOf(time);
      const range = ranges.findLast(({ from }) => from <= instant)?.event;
      if (range?.cancelled) continue;
      const found = range
        ? entry(moved(time, range), range.length, range.kind)
        : entry(time, length, master.kind);
      if (!inWindow(found)) continue;
      budget.occurrence();
      yield found;
    }
  }
}
