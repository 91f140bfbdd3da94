import type { Page } from '@hone/common';
import type { AnalysisSummary } from '@hone/backstage-plugin-experiments-common';
import { listAnalyses } from '../../store/analyses';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { toAnalysisSummary } from '../views/toAnalysis';
import { DEFAULT_LIMIT, type PageQuery } from './pageQuery';

/**
 * One page of an experiment's analyses.
 */
export async function listAnalysesForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  query: PageQuery,
): Promise<Page<AnalysisSummary>> {
  const { record } = await loadReadable(context, caller, key);
  const page = await listAnalyses(context.knex, {
    experimentId: record.id,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  return { ...page, items: page.items.map(toAnalysisSummary) };
}
