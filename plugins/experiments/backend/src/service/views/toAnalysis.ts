import type {
  Analysis,
  AnalysisSummary,
} from '@hone/backstage-plugin-experiments-common';
import type { AnalysisRecord, AnalysisRow } from '../../store/analyses';

/**
 * An analysis as lists see it. A stored verdict was fresh when it was made, so it is never stale here.
 */
export function toAnalysisSummary(row: AnalysisRow): AnalysisSummary {
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    asOf: row.asOf.toISOString(),
    method: row.method,
    version: row.version,
    seed: row.seed,
    inputsHash: row.inputsHash,
    verdict: { ...row.verdict, staleSince: null },
  };
}

/**
 * A whole analysis.
 */
export function toAnalysis(record: AnalysisRecord): Analysis {
  return {
    ...toAnalysisSummary(record),
    ...record.body,
    chart: record.chart,
  };
}
