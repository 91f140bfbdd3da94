import type { RecurrenceRule } from '../recurrence/RecurrenceRule';
import type { WallTime } from '../zones/ZoneRules';
import type { CalendarTime } from './CalendarTime';
import type { EntryKind } from './entryKind';
import type { Length } from './Length';

/** A rule with the end that UNTIL sets it. */
export interface EventRule {
  rule: RecurrenceRule;
  isOver(wall: WallTime): boolean;
}

/** An event without anything but its times. */
export interface CalendarEvent {
  line: number;
  /** Undefined where the calendar gives none: then it belongs to nothing else. */
  uid: string | undefined;
  sequence: number;
  kind: EntryKind;
  cancelled: boolean;
  start: CalendarTime;
  length: Length;
  rules: EventRule[];
  /** Further times, some with a length of their own. */
  dates: { start: CalendarTime; length: Length }[];
  excluded: CalendarTime[];
  /** Set when it replaces one time of a series, or that and all later ones. */
  replaces: { time: CalendarTime; andFuture: boolean } | undefined;
}

/** A stretch of time as a calendar tells it. */
export interface CalendarEntry {
  start: Date;
  end: Date;
  /** The days of an all-day event, YYYY-MM-DD, `to` exclusive; null for one with times. */
  allDay: { from: string; to: string } | null;
  kind: EntryKind;
}
