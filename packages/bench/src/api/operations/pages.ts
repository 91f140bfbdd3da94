import type { Operation, OperationContext } from './operation';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

const CURSOR_PAGES = 40;
/** The largest page that the contract allows. */
const MAX_PAGE_SIZE = 200;

interface Page {
  nextCursor: string | null;
}

/**
 * A list in one order.
 */
export interface List {
  name: string;
  path: string;
  parameters: Parameters<typeof queryPath>[0];
}

/** Cursors from page to page, as a reader who scrolls gets them: up to 8,000 rows deep. */
async function collectCursors(
  { client, data }: OperationContext,
  { path, parameters }: List,
): Promise<string[]> {
  const limit = Math.min(MAX_PAGE_SIZE, Math.ceil(data.experiments.n / 4));
  const cursors: string[] = [];
  let cursor: string | undefined;
  while (cursors.length < CURSOR_PAGES) {
    const answer = await client.send({
      path: queryPath({ ...parameters, limit, cursor }, path),
    });
    const page = answer.read() as Page;
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
    cursors.push(cursor);
  }
  return cursors;
}

/**
 * The first page of a list.
 */
export function firstPage({ name, path, parameters }: List): Operation {
  return {
    name,
    createRequests: async (_context, count) =>
      repeat(count, () => ({
        path: queryPath({ ...parameters, limit: PAGE_SIZE }, path),
      })),
    accepts: hasItems,
  };
}

/**
 * Any of the later pages of a list.
 */
export function laterPage(list: List): Operation {
  const { name, path, parameters } = list;
  return {
    name: `${name}, later page`,
    createRequests: async (context, count) => {
      const cursors = await collectCursors(context, list);
      return repeat(count, () => ({
        path: queryPath(
          {
            ...parameters,
            limit: PAGE_SIZE,
            cursor: pick(context.rng, cursors),
          },
          path,
        ),
      }));
    },
    accepts: hasItems,
  };
}
