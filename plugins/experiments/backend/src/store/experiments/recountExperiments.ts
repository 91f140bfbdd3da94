import type { Db } from '../transaction';

/**
 * Counts anew, for tables that were filled past the operations that keep the counts.
 */
export async function recountExperiments(db: Db): Promise<void> {
  await db('experiment_counts').delete();
  await db.raw(
    "INSERT INTO experiment_counts (owner_ref, status, outcome, n) SELECT COALESCE(owner_ref, ''), status, COALESCE(outcome, ''), COUNT(*) FROM experiments GROUP BY 1, 2, 3",
  );
}
