import type { Db } from '../transaction';

/**
 * How many own templates there are.
 */
export async function countTemplates(db: Db): Promise<number> {
  const [row] = await db('templates').count({ n: '*' });
  return Number(row.n);
}
