import type {
  CalendarKind,
  ChampionCalendar,
  DateRange,
} from '@hone/backstage-plugin-champions-common';

/**
 * A calendar of a person, with the last copy of its busy days that could be read.
 */
export interface CalendarRecord {
  id: string;
  personRef: string;
  name: string;
  kind: CalendarKind;
  /** A credential: never told, never logged. */
  url: string;
  host: string;
  /** Of the person: their days are of it, and times that name no zone. */
  timeZone: string;
  state: ChampionCalendar['state'];
  /** What is wrong; without the address. */
  sentence: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Days that are taken, in order. What for was not read. */
  busy: DateRange[];
  /** When the copy in use was read; null where there is none. */
  readAt: Date | null;
  triedAt: Date | null;
  /** When it is read next. */
  dueAt: Date;
  /** Times in a row that it could not be read. */
  failures: number;
  createdBy: string;
  createdAt: Date;
}

/**
 * What planning asks of a calendar: nothing of its address or name.
 */
export type BusyRecord = Pick<
  CalendarRecord,
  'personRef' | 'kind' | 'state' | 'busy' | 'readAt'
>;
