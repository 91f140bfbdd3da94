import type { QualityCheck } from '@hone/backstage-plugin-experiments-common';
import { fromJson } from '@hone/node';
import type { Db } from '../transaction';
import type { AnalysisBody } from './types';

/**
 * The quality checks of one analysis.
 */
export async function findChecks(
  db: Db,
  experimentId: string,
  id: string,
): Promise<QualityCheck[]> {
  const row = await db('analyses')
    .select('body')
    .where({ experiment_id: experimentId, id })
    .first();
  return row ? fromJson<AnalysisBody>(row.body).checks : [];
}
