import { newId } from '@hone/node';
import type { Db } from '../transaction';
import type { ProgrammeEventRecord } from './types';

/** Rows of an insert, which SQLite bounds by the number of its values. */
const ROWS_AT_ONCE = 100;

/**
 * Appends events; nothing ever changes one.
 */
export async function appendEvents(
  db: Db,
  events: Omit<ProgrammeEventRecord, 'id'>[],
): Promise<void> {
  const rows = events.map(event => ({
    id: newId(),
    programme_id: event.programmeId,
    type: event.type,
    actor: event.actor,
    at: event.at.getTime(),
    details: JSON.stringify(event.details),
  }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('programme_events').insert(rows.slice(i, i + ROWS_AT_ONCE));
  }
}
