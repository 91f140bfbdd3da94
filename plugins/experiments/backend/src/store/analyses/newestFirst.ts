import type { Db } from '../transaction';

/**
 * The analyses of an experiment in their order.
 */
export function newestFirst(db: Db, experimentId: string) {
  return db('analyses')
    .where({ experiment_id: experimentId })
    .orderBy([
      { column: 'as_of', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
}
