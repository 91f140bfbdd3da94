import type {
  DeliveryApi,
  Release,
} from '@hone/backstage-plugin-metrics-common';

/** More rows than this belong into a report, not into a browser. */
export const EXPORT_LIMIT = 2000;
const PAGE = 200;

/**
 * All roll-outs of a window, up to a bound; `complete` says whether the bound cut something off.
 */
export async function fetchForExport(
  api: Pick<DeliveryApi, 'listReleases'>,
  query: { entityRef: string; from: string; to: string },
  limit: number = EXPORT_LIMIT,
): Promise<{ rows: Release[]; complete: boolean }> {
  const rows: Release[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listReleases({
      ...query,
      cursor,
      limit: Math.min(PAGE, limit - rows.length),
    });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < limit);
  return { rows, complete: cursor === undefined };
}
