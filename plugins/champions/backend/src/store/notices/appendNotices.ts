import { newId } from '@hone/node';
import type { Db } from '../transaction';
import type { NoticeRecord } from './types';

const ROWS_AT_ONCE = 90;

/**
 * Puts notices into the outbox; what was put there before is not told again.
 */
export async function appendNotices(
  db: Db,
  notices: Omit<NoticeRecord, 'id' | 'sentAt'>[],
): Promise<void> {
  const rows = notices.map(notice => ({
    id: newId(),
    once_key: notice.onceKey,
    kind: notice.kind,
    recipient_ref: notice.recipientRef,
    programme_id: notice.programmeId,
    seat_id: notice.seatId,
    details: JSON.stringify(notice.details),
    due_at: notice.dueAt.getTime(),
    created_at: notice.createdAt.getTime(),
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('notices')
      .insert(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflict('once_key')
      .ignore();
  }
}
