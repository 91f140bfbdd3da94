import type { IcsProperty } from '../ics/readProperty';
import {
  toInstant,
  UTC,
  type WallTime,
  type ZoneRules,
} from '../zones/ZoneRules';
import type { ZoneBook } from '../zones/ZoneBook';
import { readDateTime } from './readDateTime';

/** A day, or a time on the clocks of a zone. */
export interface CalendarTime {
  allDay: boolean;
  wall: WallTime;
  /** For a day the person's own: there it begins and ends. */
  zone: ZoneRules;
}

export function instantOf({ zone, wall }: CalendarTime): number {
  return toInstant(zone, wall);
}

/**
 * @param value - one of those of the property
 * @throws CalendarProblem
 */
export function calendarTime(
  value: string,
  { params, line }: IcsProperty,
  zones: ZoneBook,
): CalendarTime {
  const { wall, form } = readDateTime(value);
  if (form === 'date') return { allDay: true, wall, zone: zones.own };
  if (form === 'utc') return { allDay: false, wall, zone: UTC };
  const name = params.get('TZID');
  const zone = name === undefined ? zones.own : zones.zone(name, line);
  return { allDay: false, wall, zone };
}
