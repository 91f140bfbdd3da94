import { fromInstant, fromJson } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { NoticeRecord } from './types';

function mapNotice(row: Row): NoticeRecord {
  return {
    id: row.id,
    onceKey: row.once_key,
    kind: row.kind,
    recipientRef: row.recipient_ref,
    programmeId: row.programme_id,
    seatId: row.seat_id,
    details: fromJson(row.details),
    dueAt: new Date(Number(row.due_at)),
    createdAt: new Date(Number(row.created_at)),
    sentAt: fromInstant(row.sent_at),
  };
}

/**
 * Notices that are due and were not sent, the longest due first.
 */
export async function listNoticesDue(
  db: Db,
  options: { by: Date; after?: { dueAt: Date; id: string }; limit: number },
): Promise<NoticeRecord[]> {
  const query = db('notices')
    .whereNull('sent_at')
    .andWhere('due_at', '<=', options.by.getTime())
    .orderBy(['due_at', 'id'])
    .limit(options.limit);
  if (options.after) {
    const { dueAt, id } = options.after;
    query.whereRaw('(due_at, id) > (?, ?)', [dueAt.getTime(), id]);
  }
  return (await query).map(mapNotice);
}

/**
 * Puts a notice off.
 */
export async function postponeNotice(
  db: Db,
  id: string,
  dueAt: Date,
): Promise<void> {
  await db('notices')
    .where({ id })
    .whereNull('sent_at')
    .update({ due_at: dueAt.getTime() });
}

/**
 * Notes that a notice was sent, or that nobody needs it any more.
 */
export async function markSent(db: Db, id: string, at: Date): Promise<void> {
  await db('notices').where({ id }).update({ sent_at: at.getTime() });
}

/**
 * Forgets notices that were sent by an instant; by then the same thing is not told any more.
 */
export async function forgetSent(db: Db, by: Date): Promise<void> {
  await db('notices').where('sent_at', '<=', by.getTime()).delete();
}
