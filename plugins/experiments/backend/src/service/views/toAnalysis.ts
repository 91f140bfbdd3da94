import type {
  Analysis,
  AnalysisSummary,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../authorization';
import type { AnalysisRecord, AnalysisRow } from '../../store/analyses';
import { forGuest } from './forGuest';

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
 * A whole analysis, as somebody with the given rights over the experiment sees it.
 */
export function toAnalysis(
  record: AnalysisRecord,
  rights: Pick<ExperimentRights, 'member'>,
): Analysis {
  const analysis = {
    ...toAnalysisSummary(record),
    ...record.body,
    chart: record.chart,
  };
  return rights.member ? analysis : forGuest(analysis);
}
