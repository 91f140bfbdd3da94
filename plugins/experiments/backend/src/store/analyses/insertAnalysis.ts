import type { Knex } from 'knex';
import type { AnalysisRecord } from './types';

/**
 * Stores an analysis with its chart.
 */
export async function insertAnalysis(
  tx: Knex.Transaction,
  analysis: AnalysisRecord,
): Promise<void> {
  await tx('analyses').insert({
    id: analysis.id,
    experiment_id: analysis.experimentId,
    created_at: analysis.createdAt.getTime(),
    as_of: analysis.asOf.getTime(),
    origin: analysis.origin,
    method: analysis.method,
    version: analysis.version,
    seed: analysis.seed,
    inputs_hash: analysis.inputsHash,
    verdict: JSON.stringify(analysis.verdict),
    body: JSON.stringify(analysis.body),
  });
  await tx('analysis_charts').insert({
    analysis_id: analysis.id,
    chart: JSON.stringify(analysis.chart),
  });
}
