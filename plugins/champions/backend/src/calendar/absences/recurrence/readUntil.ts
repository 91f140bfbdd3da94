import { readDateTime } from '../events/readDateTime';
import { toInstant, type WallTime, type ZoneRules } from '../zones/ZoneRules';
import { DAY_MS } from './periods';

/** The UNTIL of a rule. */
export interface Until {
  /** As written. */
  wall: WallTime;
  /** Whether a time of the rule lies after it. */
  isBefore(wall: WallTime, zone: ZoneRules): boolean;
  /** The same for the days of an all-day event. */
  isBeforeDay(day: WallTime): boolean;
}

const UNTIL = /(?:^|;)UNTIL=([^;]*)/i;

/**
 * @param value - of an RRULE property
 * @throws CalendarProblem when UNTIL is no time
 */
export function readUntil(value: string): Until | undefined {
  const [, written] = UNTIL.exec(value) ?? [];
  if (written === undefined) return undefined;
  const { wall: until, form } = readDateTime(written);
  const lastDay = Math.floor(until / DAY_MS) * DAY_MS;
  return {
    wall: until,
    isBeforeDay: day => day > lastDay,
    isBefore: (wall, zone) => {
      if (form === 'utc') return toInstant(zone, wall) > until;
      return form === 'date' ? wall >= until + DAY_MS : wall > until;
    },
  };
}
