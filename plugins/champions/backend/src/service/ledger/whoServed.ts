import type { CycleDates } from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import type { SeatHolderRecord } from '../../store/seats';

/** The middle of every day of a cycle in a zone, where the change of clocks cannot move it to another day. */
function noonsOf(cycle: CycleDates, zone: string): number[] {
  const noons: number[] = [];
  let day = DateTime.fromISO(cycle.startDate, { zone: 'utc' });
  const end = DateTime.fromISO(cycle.endDate, { zone: 'utc' });
  while (day < end) {
    const { year, month, day: date } = day;
    const noon = DateTime.fromObject(
      { year, month, day: date, hour: 12 },
      { zone },
    );
    noons.push(noon.toMillis());
    day = day.plus({ days: 1 });
  }
  return noons;
}

/**
 * Who served a seat: whoever had it on most days of its cycle, on a tie the later one; null where nobody had it. A day
 * is of whoever has the seat at noon.
 *
 * @param holders - of this seat, in the order of time
 * @param zone - the programme's
 */
export function whoServed(
  cycle: CycleDates,
  holders: SeatHolderRecord[],
  zone: string,
): string | null {
  const days = new Map<string, number>();
  let served: string | null = null;
  for (const noon of noonsOf(cycle, zone)) {
    const holder = holders.filter(({ from }) => from.getTime() <= noon).at(-1);
    if (!holder?.personRef) continue;
    const had = (days.get(holder.personRef) ?? 0) + 1;
    days.set(holder.personRef, had);
    if (served === null || had >= days.get(served)!) served = holder.personRef;
  }
  return served;
}
