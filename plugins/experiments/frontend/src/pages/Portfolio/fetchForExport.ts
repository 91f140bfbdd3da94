import type {
  ExperimentFilter,
  ExperimentsApi,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';
import { fetchAllPages } from '../../components/fetchAllPages';

/**
 * All rows behind a filter, up to a bound; `complete` says whether the bound cut something off.
 */
export function fetchForExport(
  api: Pick<ExperimentsApi, 'list'>,
  filter: ExperimentFilter,
  limit?: number,
): Promise<{ rows: ExperimentSummary[]; complete: boolean }> {
  return fetchAllPages(page => api.list({ ...filter, ...page }), limit);
}
