import type { Db } from '../transaction';

/**
 * How many freezes are not over at an instant.
 */
export async function countFreezes(db: Db, after: Date): Promise<number> {
  const [row] = await db('freezes')
    .where('to_at', '>', after.getTime())
    .count({ n: '*' });
  return Number(row.n);
}
