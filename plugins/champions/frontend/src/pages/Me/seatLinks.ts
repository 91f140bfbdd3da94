import type { SeatInContext } from '@hone/backstage-plugin-champions-common';
import type { Links } from '../../hooks/useLinks';
import { firstDay, rangeFrom } from '../Schedule/scheduleRange';

/** The address of a seat in the schedule, with something open beside it. */
export function seatLink(
  links: Links,
  { seat, cycle, programmeId }: SeatInContext,
  today: string,
  panel: 'why' | 'offer' | 'handover' | null = null,
): string {
  const { to } = rangeFrom(firstDay(null, today));
  return links.schedule({
    programme: programmeId,
    // A seat that is too far ahead to be shown by itself.
    from: cycle.startDate >= to ? cycle.startDate : null,
    cycle: String(cycle.index),
    seat: seat.id,
    panel,
  });
}
