import type {
  DeliveryApi,
  DeliveryRow,
} from '@hone/backstage-plugin-metrics-common';
import { readRows, ROWS_PER_PAGE } from '../../../hooks/useDeliveryRows';
import type { OverviewScope } from '../../../query/queryKeys';

/** More rows than this belong into a report, not into a browser. */
export const EXPORT_LIMIT = 2000;

/** All rows of a scope, up to a bound; `complete` says whether the bound cut something off. */
export async function fetchRows(
  api: DeliveryApi,
  scope: OverviewScope,
  limit: number = EXPORT_LIMIT,
): Promise<{ rows: DeliveryRow[]; complete: boolean }> {
  const rows: DeliveryRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await readRows(api, scope, {
      cursor,
      limit: Math.min(ROWS_PER_PAGE, limit - rows.length),
    });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < limit);
  return { rows, complete: cursor === undefined };
}
