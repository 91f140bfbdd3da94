import type { Page } from '@hone/common';

/** More rows than this belong into a report, not into a browser. */
export const EXPORT_LIMIT = 2000;
const PAGE = 200;

/**
 * All rows behind a list, up to a bound; `complete` says whether the bound cut something off.
 */
export async function fetchAllPages<T>(
  list: (page: { cursor?: string; limit: number }) => Promise<Page<T>>,
  limit: number = EXPORT_LIMIT,
): Promise<{ rows: T[]; complete: boolean }> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({
      cursor,
      limit: Math.min(PAGE, limit - rows.length),
    });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < limit);
  return { rows, complete: cursor === undefined };
}
