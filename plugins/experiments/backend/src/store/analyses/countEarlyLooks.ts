import type { Db } from '../transaction';

/** More than so many are told as so many. */
const MOST = 100;

/**
 * How many analyses people asked for before the planned end of a trial.
 */
export async function countEarlyLooks(
  db: Db,
  experimentId: string,
  end: Date,
): Promise<number> {
  const rows = await db('analyses')
    .select('id')
    .where({ experiment_id: experimentId, origin: 'manual' })
    .andWhere('as_of', '<', end.getTime())
    .limit(MOST);
  return rows.length;
}
