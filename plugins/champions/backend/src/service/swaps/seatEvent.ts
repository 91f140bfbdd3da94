import type { ProgrammeEventRecord } from '../../store/events';
import type { SeatWithCycle } from '../../store/seats';

/**
 * Something that happened to a seat, for the programme's history.
 *
 * @param by - who did it and when; `forRef` is the person it was done for, told where that is somebody else
 */
export function seatEvent(
  type: string,
  seat: SeatWithCycle,
  by: { actor: string; at: Date; forRef?: string | null },
  details: Record<string, unknown> = {},
): Omit<ProgrammeEventRecord, 'id'> {
  const { actor, at, forRef } = by;
  return {
    programmeId: seat.programmeId,
    type,
    actor,
    at,
    details: {
      seatId: seat.id,
      cycle: seat.cycleIndex,
      region: seat.region,
      position: seat.position,
      ...details,
      ...(forRef && forRef !== actor ? { onBehalfOf: forRef } : {}),
    },
  };
}

/** What notices say of a seat. */
export function seatDetails(seat: SeatWithCycle): Record<string, unknown> {
  const { startDate, endDate, region, cycleIndex } = seat;
  return { startDate, endDate, region, cycle: cycleIndex };
}
