import { fromInstant, fromJson, revisionConflict, toInstant } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { HandoverRecord } from './types';

function mapHandover(row: Row): HandoverRecord {
  return {
    seatId: row.seat_id,
    fromRef: row.from_ref,
    toRef: row.to_ref,
    items: fromJson(row.items),
    notes: row.notes,
    giverAt: fromInstant(row.giver_at),
    receiverAt: fromInstant(row.receiver_at),
    revision: Number(row.revision),
    updatedAt: new Date(Number(row.updated_at)),
  };
}

function toColumns(handover: HandoverRecord) {
  return {
    from_ref: handover.fromRef,
    to_ref: handover.toRef,
    items: JSON.stringify(handover.items),
    notes: handover.notes,
    giver_at: toInstant(handover.giverAt),
    receiver_at: toInstant(handover.receiverAt),
    updated_at: handover.updatedAt.getTime(),
  };
}

/**
 * The hand-over into a seat, if anybody wrote to it.
 */
export async function findHandover(
  db: Db,
  seatId: string,
): Promise<HandoverRecord | undefined> {
  const row = await db('handovers').where({ seat_id: seatId }).first();
  return row && mapHandover(row);
}

/**
 * Writes a hand-over over the revision that was read, 0 where nobody had written to it.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function saveHandover(
  db: Db,
  handover: HandoverRecord,
): Promise<HandoverRecord> {
  const { seatId, revision } = handover;
  const saved = { ...handover, revision: revision + 1 };
  const columns = { ...toColumns(saved), revision: saved.revision };
  if (revision === 0) {
    const rows = await db('handovers')
      .insert({ seat_id: seatId, ...columns })
      .onConflict('seat_id')
      .ignore()
      .returning('seat_id');
    if (rows.length === 0) throw revisionConflict('The hand-over', revision);
    return saved;
  }
  const changed = await db('handovers')
    .where({ seat_id: seatId, revision })
    .update(columns);
  if (changed === 0) throw revisionConflict('The hand-over', revision);
  return saved;
}
