import { fromJson } from '@hone/node';
import type { RobustnessReport } from '@hone/backstage-plugin-experiments-common';
import type { Db } from '../transaction';

/**
 * The report on an analysis, when somebody asked for one.
 */
export async function findRobustnessReport(
  db: Db,
  analysisId: string,
): Promise<RobustnessReport | undefined> {
  const row = await db('robustness_reports')
    .where({ analysis_id: analysisId })
    .first('body');
  return row && fromJson(row.body);
}
