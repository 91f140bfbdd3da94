import type { Knex } from 'knex';

/**
 * Deletes an analysis with its chart.
 */
export async function deleteAnalysis(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx('analysis_charts').where({ analysis_id: id }).delete();
  await tx('analyses').where({ id }).delete();
}
