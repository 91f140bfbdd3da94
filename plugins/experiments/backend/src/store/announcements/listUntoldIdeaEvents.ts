import { mapIdeaEvent } from '../ideas/mapRow';
import type { IdeaEventRecord } from '../ideas';
import type { Db } from '../transaction';
import { inOrder, withoutTold, type NewsPosition } from './newsPosition';

/**
 * What happened to ideas since an instant and was not told, in the order of time.
 */
export async function listUntoldIdeaEvents(
  db: Db,
  options: {
    since: Date;
    types: string[];
    after?: NewsPosition;
    limit: number;
  },
): Promise<IdeaEventRecord[]> {
  const query = db('idea_events')
    .where('at', '>=', options.since.getTime())
    .whereIn('type', options.types);
  const rows = await inOrder(withoutTold(query, db, 'idea_events.id'), {
    ...options,
    column: 'at',
  });
  return rows.map(mapIdeaEvent);
}
