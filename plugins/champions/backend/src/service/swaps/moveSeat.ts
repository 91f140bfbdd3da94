import type { SeatOrigin } from '@hone/backstage-plugin-champions-common';
import {
  appendHolders,
  updateSeat,
  type SeatWithCycle,
} from '../../store/seats';
import type { Db } from '../../store/transaction';

/** Who gets a seat, how, and who did it. */
export interface Move {
  personRef: string;
  origin: SeatOrigin;
  actor: string;
  at: Date;
}

/**
 * The instant of a change to seats: now, and never before the last change, so that their history stays in order where
 * clocks do not.
 */
export function changeTime(
  now: Date,
  ...seats: Pick<SeatWithCycle, 'updatedAt'>[]
): Date {
  return seats.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    now,
  );
}

/**
 * Gives a seat to a person: the one place where a seat changes hands between two plans.
 *
 * @throws ConflictError when the seat is not what was read any more
 */
export async function moveSeat(
  db: Db,
  seat: SeatWithCycle,
  { personRef, origin, actor, at }: Move,
): Promise<SeatWithCycle> {
  const moved = await updateSeat(db, {
    ...seat,
    personRef,
    origin,
    updatedAt: at,
  });
  await appendHolders(db, [
    { seatId: seat.id, personRef, from: at, origin, actor },
  ]);
  return { ...seat, ...moved };
}
