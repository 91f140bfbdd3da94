import type { RobustnessReport } from '@hone/backstage-plugin-experiments-common';
import type { Db } from '../transaction';

/**
 * Stores a report; the first one stands, because the same input gives the same report.
 */
export async function insertRobustnessReport(
  db: Db,
  report: RobustnessReport,
): Promise<void> {
  await db('robustness_reports')
    .insert({
      analysis_id: report.analysisId,
      created_at: Date.parse(report.createdAt),
      body: JSON.stringify(report),
    })
    .onConflict('analysis_id')
    .ignore();
}
