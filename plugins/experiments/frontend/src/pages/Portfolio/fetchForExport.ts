import type {
  ExperimentFilter,
  ExperimentsApi,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';

/** More rows than this belong into a report, not into a browser. */
export const EXPORT_LIMIT = 2000;
const PAGE = 200;

/**
 * All rows behind a filter, up to a bound; `complete` says whether the bound cut something off.
 */
export async function fetchForExport(
  api: Pick<ExperimentsApi, 'list'>,
  filter: ExperimentFilter,
  limit: number = EXPORT_LIMIT,
): Promise<{ rows: ExperimentSummary[]; complete: boolean }> {
  const rows: ExperimentSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.list({
      ...filter,
      cursor,
      limit: Math.min(PAGE, limit - rows.length),
    });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < limit);
  return { rows, complete: cursor === undefined };
}
