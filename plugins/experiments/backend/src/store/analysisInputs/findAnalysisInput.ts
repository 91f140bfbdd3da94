import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { AnalysisInput } from '../../service/analysis/types';
import type { Db } from '../transaction';

const decompress = promisify(gunzip);

/**
 * What an analysis was computed from; undefined when it is not kept any more.
 */
export async function findAnalysisInput(
  db: Db,
  analysisId: string,
): Promise<AnalysisInput | undefined> {
  const row = await db('analysis_inputs')
    .where({ analysis_id: analysisId })
    .first('content');
  if (!row) return undefined;
  const text = await decompress(row.content);
  return JSON.parse(text.toString('utf8'));
}
