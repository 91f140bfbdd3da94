import type { Db } from '../transaction';

/**
 * Keeps what a hash stands for, once.
 */
export async function keepPlanContent(
  db: Db,
  experimentId: string,
  plan: { hash: string; content: string },
): Promise<void> {
  await db('plan_contents')
    .insert({ experiment_id: experimentId, ...plan })
    .onConflict(['experiment_id', 'hash'])
    .ignore();
}

/**
 * What hashes of an experiment stand for, as JSON; what was never asked for is missing.
 */
export async function findPlanContents(
  db: Db,
  experimentId: string,
  hashes: string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db('plan_contents')
    .select('hash', 'content')
    .where({ experiment_id: experimentId })
    .whereIn('hash', hashes);
  return new Map(rows.map(row => [row.hash, row.content]));
}
