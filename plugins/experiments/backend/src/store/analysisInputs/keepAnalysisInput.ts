import type { Knex } from 'knex';

/**
 * Keeps the input of an analysis for good, because a decision rests on it.
 */
export async function keepAnalysisInput(
  tx: Knex.Transaction,
  analysisId: string,
): Promise<void> {
  await tx('analysis_inputs')
    .where({ analysis_id: analysisId })
    .update({ kept: true });
}
