import type { CalendarEntry } from './events/CalendarEvent';
import type { EntryKind } from './events/entryKind';
import { readCalendar, type ReadOptions } from './readCalendar';

/** A time at which a person is not, or may not be, free. */
export interface BusyTime extends CalendarEntry {
  kind: Exclude<EntryKind, 'free'>;
}

/** When a calendar says that a person is busy. */
export interface AbsenceReading {
  /** By start, then end. Nothing but times and their kind. */
  busy: BusyTime[];
  /**
   * `partly` when anything could not be read. A person whose calendar was read partly must not count as available without
   * a word about it.
   */
  read: 'whole' | 'partly';
  /** What could not be read: sentences with the line, without any text of the calendar. */
  warnings: string[];
}

function isBusy(entry: CalendarEntry): entry is BusyTime {
  return entry.kind !== 'free';
}

/**
 * Reads free/busy times of a person from an iCalendar text: recurring events with their exceptions, all-day and timed
 * ones, VFREEBUSY, in the zones that the calendar names or describes. Titles, descriptions, places and people are not
 * parsed, so they cannot be returned, stored or logged.
 *
 * @throws CalendarUnreadable when the text is no calendar, or larger than allowed: never an empty answer
 * @throws InputError for a window or zone that is none
 */
export function readAbsences(
  ics: string,
  options: ReadOptions,
): AbsenceReading {
  const { entries, warnings } = readCalendar(ics, options);
  return {
    busy: entries.filter(isBusy),
    read: warnings.length === 0 ? 'whole' : 'partly',
    warnings,
  };
}
