import { newId, revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import type { SeatHolderRecord, SeatRecord } from './types';

const ROWS_AT_ONCE = 80;

/**
 * Stores new seats.
 */
export async function insertSeats(db: Db, seats: SeatRecord[]): Promise<void> {
  const rows = seats.map(seat => ({
    id: seat.id,
    programme_id: seat.programmeId,
    cycle_index: seat.cycleIndex,
    region: seat.region,
    position: seat.position,
    person_ref: seat.personRef,
    status: seat.status,
    origin: seat.origin,
    plan_id: seat.planId,
    revision: seat.revision,
    updated_at: seat.updatedAt.getTime(),
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('seats').insert(rows.slice(i, i + ROWS_AT_ONCE));
  }
}

/**
 * Writes a seat over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateSeat(
  db: Db,
  seat: SeatRecord,
): Promise<SeatRecord> {
  const { id, revision } = seat;
  const changed = await db('seats')
    .where({ id, revision })
    .update({
      person_ref: seat.personRef,
      status: seat.status,
      origin: seat.origin,
      plan_id: seat.planId,
      updated_at: seat.updatedAt.getTime(),
      revision: revision + 1,
    });
  if (changed === 0) throw revisionConflict('The seat', revision);
  return { ...seat, revision: revision + 1 };
}

/**
 * Marks seats as served. Who has them stays, so it is no new revision.
 */
export async function markServed(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db('seats').whereIn('id', ids).update({ status: 'served' });
}

/**
 * Says which plan gives the reasons of seats that stay with who has them. This is no change of the seat.
 */
export async function setPlanOfSeats(
  db: Db,
  ids: string[],
  planId: string,
): Promise<void> {
  for (let i = 0; i < ids.length; i += 500) {
    await db('seats')
      .whereIn('id', ids.slice(i, i + 500))
      .update({ plan_id: planId });
  }
}

/**
 * Takes everybody from some seats for the moment, so that they can be given anew in any order: nobody may have two of a
 * cycle at any time.
 */
export async function emptySeats(db: Db, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += 500) {
    await db('seats')
      .whereIn('id', ids.slice(i, i + 500))
      .update({ person_ref: null });
  }
}

/**
 * Notes who has seats from an instant on; nothing ever changes such a note.
 */
export async function appendHolders(
  db: Db,
  holders: Omit<SeatHolderRecord, 'id'>[],
): Promise<void> {
  const rows = holders.map(holder => ({
    id: newId(),
    seat_id: holder.seatId,
    person_ref: holder.personRef,
    from_at: holder.from.getTime(),
    origin: holder.origin,
    actor: holder.actor,
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('seat_holders').insert(rows.slice(i, i + ROWS_AT_ONCE));
  }
}
