import type { Operation, OperationContext } from './operation';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

const CURSOR_PAGES = 40;
/** The largest page that the contract allows. */
const MAX_PAGE_SIZE = 200;

interface Page {
  nextCursor: string | null;
}

/** Cursors from page to page, as a reader who scrolls gets them: up to 8,000 rows deep. */
async function collectCursors(
  { client, data }: OperationContext,
  sort: string,
): Promise<string[]> {
  const limit = Math.min(MAX_PAGE_SIZE, Math.ceil(data.n / 4));
  const cursors: string[] = [];
  let cursor: string | undefined;
  while (cursors.length < CURSOR_PAGES) {
    const page = (
      await client.send({
        path: queryPath({ sort, limit, cursor }),
      })
    ).read() as Page;
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
    cursors.push(cursor);
  }
  return cursors;
}

function firstPage(name: string, sort: string): Operation {
  return {
    name,
    createRequests: async (_context, count) =>
      repeat(count, () => ({ path: queryPath({ sort, limit: PAGE_SIZE }) })),
    accepts: hasItems,
  };
}

function laterPage(name: string, sort: string): Operation {
  return {
    name,
    createRequests: async (context, count) => {
      const cursors = await collectCursors(context, sort);
      return repeat(count, () => ({
        path: queryPath({
          sort,
          limit: PAGE_SIZE,
          cursor: pick(context.rng, cursors),
        }),
      }));
    },
    accepts: hasItems,
  };
}

/**
 * The registry from its first page on, by date and by effect.
 */
export const listOperations: Operation[] = [
  firstPage('list by date', '-updatedAt'),
  laterPage('list by date, later page', '-updatedAt'),
  firstPage('list by effect', '-effectBound'),
  laterPage('list by effect, later page', '-effectBound'),
];
