import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

/** A cycle of a rotation by its days. */
export interface CycleDays {
  /** First day, YYYY-MM-DD. */
  startDate: string;
  /** The day after the last, YYYY-MM-DD. */
  endDate: string;
}

/**
 * The days of a cycle in a zone, each from its first instant.
 *
 * @throws InputError when the days are none
 */
export function daysOfCycle(
  { startDate, endDate }: CycleDays,
  zone: string,
): DateTime<true>[] {
  const start = DateTime.fromISO(startDate, { zone });
  const end = DateTime.fromISO(endDate, { zone });
  if (!start.isValid || !end.isValid || !(start < end)) {
    throw new InputError(
      `A cycle needs a first day, a later end and a zone such as Europe/Berlin; given were ${startDate}, ${endDate} and ${zone}`,
    );
  }
  const days: DateTime<true>[] = [];
  for (let n = 0; ; n += 1) {
    const day = start.plus({ days: n });
    if (!(day < end)) return days;
    days.push(day);
  }
}
