import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Knex } from 'knex';

const compress = promisify(gzip);

/**
 * The input of an analysis as it is stored: compressed JSON.
 */
export async function packAnalysisInput(input: unknown): Promise<Buffer> {
  return compress(Buffer.from(JSON.stringify(input), 'utf8'));
}

/**
 * Stores what an analysis was computed from. Of the inputs that nothing rests on, only the newest is kept.
 *
 * @param packed - of {@link packAnalysisInput}, made before the transaction
 */
export async function saveAnalysisInput(
  tx: Knex.Transaction,
  row: {
    analysisId: string;
    experimentId: string;
    kept: boolean;
    packed: Buffer;
  },
): Promise<void> {
  await tx('analysis_inputs')
    .where({ experiment_id: row.experimentId, kept: false })
    .delete();
  await tx('analysis_inputs').insert({
    analysis_id: row.analysisId,
    experiment_id: row.experimentId,
    kept: row.kept,
    content: row.packed,
  });
}
