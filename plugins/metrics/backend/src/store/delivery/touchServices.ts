import type { Knex } from 'knex';

/** SQLite takes at most 500 rows in one compound insert. */
const CHUNK = 400;

/**
 * Notes that services have to be computed anew, in the transaction that changes what they are computed from; in one
 * order, so that two transactions never wait for each other.
 *
 * @param services - the instant of the newest fact that changed, by entity reference
 */
export async function touchServices(
  tx: Knex.Transaction,
  services: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...services]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, at]) => ({
      entity_ref: ref,
      facts_revision: 1,
      computed_revision: 0,
      last_fact_at: at,
    }));
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx('delivery_services')
      .insert(rows.slice(i, i + CHUNK))
      .onConflict('entity_ref')
      .merge({
        facts_revision: tx.raw('delivery_services.facts_revision + 1'),
        last_fact_at: tx.raw(
          'CASE WHEN delivery_services.last_fact_at > excluded.last_fact_at THEN delivery_services.last_fact_at ELSE excluded.last_fact_at END',
        ),
      });
  }
}
