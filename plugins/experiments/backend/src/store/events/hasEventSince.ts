import type { Db } from '../transaction';

/**
 * Whether something of a type happened to an experiment at or after an instant.
 */
export async function hasEventSince(
  db: Db,
  options: { experimentId: string; type: string; since: Date },
): Promise<boolean> {
  const row = await db('events')
    .select('id')
    .where({ experiment_id: options.experimentId, type: options.type })
    .andWhere('at', '>=', options.since.getTime())
    .first();
  return row !== undefined;
}
