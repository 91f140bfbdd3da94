import type { Page } from '@hone/common';
import { fromJson } from '@hone/node';
import { newestFirst } from '../newestFirst';
import type { Db } from '../transaction';
import type { ProgrammeEventRecord } from './types';

/**
 * One page of what happened in a programme, newest first.
 */
export async function listEvents(
  db: Db,
  options: { programmeId: string; limit: number; cursor?: string },
): Promise<Page<ProgrammeEventRecord>> {
  const query = db('programme_events').where({
    programme_id: options.programmeId,
  });
  const page = await newestFirst(query, { column: 'at', ...options });
  return {
    ...page,
    items: page.items.map(row => ({
      id: row.id,
      programmeId: row.programme_id,
      type: row.type,
      actor: row.actor,
      at: new Date(Number(row.at)),
      details: fromJson(row.details),
    })),
  };
}
