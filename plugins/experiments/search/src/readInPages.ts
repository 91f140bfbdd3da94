import type { Page } from '@hone/common';

/** How many things one request asks for; no more are in memory at a time. */
export const PAGE_SIZE = 100;

/**
 * Everything of a list, one page in memory at a time.
 */
export async function* readInPages<T>(
  readPage: (query: { cursor?: string; limit: number }) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await readPage({ cursor, limit: PAGE_SIZE });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
