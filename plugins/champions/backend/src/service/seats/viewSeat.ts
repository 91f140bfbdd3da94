import type {
  Seat,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import type { ProgrammeRecord } from '../../store/programmes';
import type { SeatRecord, SeatWithCycle } from '../../store/seats';

/**
 * A seat as it travels.
 *
 * @param swapId - of its open swap
 */
export function viewSeat(seat: SeatRecord, swapId: string | null): Seat {
  return {
    id: seat.id,
    region: seat.region,
    position: seat.position,
    personRef: seat.personRef,
    status: seat.status,
    revision: seat.revision,
    swapId,
  };
}

/**
 * A seat with its cycle and programme as it travels.
 *
 * @param options - `today` is the day that it is in the programme's zone
 */
export function viewSeatInContext(
  seat: SeatWithCycle,
  options: {
    programme: ProgrammeRecord;
    today: string;
    swapId: string | null;
  },
): SeatInContext {
  const { programme, today, swapId } = options;
  const { startDate, endDate } = seat;
  const region = programme.regions.find(({ name }) => name === seat.region);
  return {
    seat: viewSeat(seat, swapId),
    cycle: { index: seat.cycleIndex, startDate, endDate },
    programmeId: programme.id,
    programmeTitle: programme.title,
    current: startDate <= today && today < endDate,
    timeZone: region?.timeZone ?? programme.timeZone,
  };
}
