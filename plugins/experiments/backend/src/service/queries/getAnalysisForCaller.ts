import { NotFoundError } from '@backstage/errors';
import type { Analysis } from '@hone/backstage-plugin-experiments-common';
import { findAnalysis } from '../../store/analyses';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { toAnalysis } from '../views/toAnalysis';

/**
 * One analysis with its chart.
 */
export async function getAnalysisForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  analysisId: string,
): Promise<Analysis> {
  const { record, rights } = await loadReadable(context, caller, key);
  const analysis = await findAnalysis(context.knex, record.id, analysisId);
  if (!analysis) {
    throw new NotFoundError(
      analysisId === 'latest'
        ? `${experimentKey(record.number)} was not analyzed yet`
        : `${experimentKey(record.number)} has no analysis ${analysisId}`,
    );
  }
  return toAnalysis(analysis, rights);
}
