import type { Knex } from 'knex';
import type { Db } from '../transaction';

/**
 * The experiments that a source imported before, by external id.
 */
export async function findImported(
  db: Db,
  source: string,
  externalIds: string[],
): Promise<Map<string, { id: string; number: number }>> {
  const rows = await db('imports')
    .join('experiments', 'experiments.id', 'imports.experiment_id')
    .select('imports.external_id', 'experiments.id', 'experiments.number')
    .where({ source })
    .whereIn('external_id', externalIds);
  return new Map(
    rows.map(row => [
      row.external_id,
      { id: row.id, number: Number(row.number) },
    ]),
  );
}

/**
 * Remembers where an experiment came from; a second import of the same id violates the primary key.
 */
export async function insertImport(
  tx: Knex.Transaction,
  row: { source: string; externalId: string; experimentId: string },
): Promise<void> {
  await tx('imports').insert({
    source: row.source,
    external_id: row.externalId,
    experiment_id: row.experimentId,
  });
}
