import type { Db } from '../transaction';
import { LIST_COLUMNS, mapAnalysis } from './mapAnalysis';
import { newestFirst } from './newestFirst';
import type { AnalysisRow } from './types';

/**
 * The newest analysis of an experiment, without evidence and chart.
 */
export async function findLatestAnalysis(
  db: Db,
  experimentId: string,
): Promise<AnalysisRow | undefined> {
  const row = await newestFirst(db, experimentId).select(LIST_COLUMNS).first();
  return row && mapAnalysis(row);
}
