import { fromJson } from '@hone/node';
import type { Db } from '../transaction';
import { mapAnalysis } from './mapAnalysis';
import { newestFirst } from './newestFirst';
import type { AnalysisRecord } from './types';

/**
 * One analysis with everything; `latest` is the newest.
 */
export async function findAnalysis(
  db: Db,
  experimentId: string,
  id: string,
): Promise<AnalysisRecord | undefined> {
  const row = await (id === 'latest'
    ? newestFirst(db, experimentId).first()
    : db('analyses').where({ experiment_id: experimentId, id }).first());
  if (!row) return undefined;
  const chart = await db('analysis_charts')
    .where({ analysis_id: row.id })
    .first();
  return {
    ...mapAnalysis(row),
    body: fromJson(row.body),
    chart: fromJson(chart.chart),
  };
}
