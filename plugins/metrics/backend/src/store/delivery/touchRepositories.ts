import type { Knex } from 'knex';

/** SQLite takes at most 500 rows in one compound insert. */
const CHUNK = 400;

/**
 * Notes that commits of repositories have changed, in the transaction that changes them; in one order, so that two
 * transactions never wait for each other.
 */
export async function touchRepositories(
  tx: Knex.Transaction,
  repositories: ReadonlySet<string>,
): Promise<void> {
  const rows = [...repositories]
    .sort()
    .map(repository => ({ repository, facts_revision: 1 }));
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx('delivery_repositories')
      .insert(rows.slice(i, i + CHUNK))
      .onConflict('repository')
      .merge({
        facts_revision: tx.raw('delivery_repositories.facts_revision + 1'),
      });
  }
}
