import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import type {
  IdeaNature,
  IdeaSourceType,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Row } from '../row';
import { prepareSearch } from '../search/searchFilter';
import type { Db } from '../transaction';
import { findIdeas } from './findIdea';
import { parseIdeaKey, SEARCHED_IDEAS } from './ideaKey';
import { walkIdeas, type IdeaOrder, type IdeaPosition } from './ideaWalk';
import type { IdeaScope } from './permissionFilter';
import type { IdeaRecord } from './types';

const ORDERS = {
  '-rank': { column: 'rank', direction: 'desc' },
  '-votes': { column: 'votes', direction: 'desc' },
  '-createdAt': { column: 'created_at', direction: 'desc' },
  createdAt: { column: 'created_at', direction: 'asc' },
  '-updatedAt': { column: 'updated_at', direction: 'desc' },
} as const satisfies Record<string, IdeaOrder>;

/**
 * An order of the backlog; a minus is descending.
 */
export type IdeaSort = keyof typeof ORDERS;

/**
 * What the backlog is narrowed to.
 */
export interface IdeaListFilter {
  entityRef?: string[];
  owner?: string[];
  source?: IdeaSourceType[];
  status?: IdeaStatus[];
  nature?: (IdeaNature | 'unmarked')[];
  q?: string;
}

function readPosition(cursor: string, sort: string): IdeaPosition {
  const [cursorSort, value, id] = decodeCursor(cursor, 3);
  if (
    cursorSort !== sort ||
    typeof id !== 'string' ||
    !parseIdeaKey(id) ||
    typeof value !== 'number'
  ) {
    throw new InputError(
      'cursor has to be the nextCursor of an earlier page of the same list in the same order',
    );
  }
  return { value, id };
}

/**
 * One page of the ideas that fit the filter and that the caller may read: their places in the order first, then the
 * rows of that page alone.
 */
export async function listIdeas(
  db: Db,
  options: {
    filter: IdeaListFilter;
    scope: IdeaScope;
    sort: IdeaSort;
    limit: number;
    cursor?: string;
  },
): Promise<Page<IdeaRecord>> {
  const { filter, scope, sort, limit, cursor } = options;
  const after = cursor ? readPosition(cursor, sort) : undefined;
  if (scope === 'none') return { items: [], nextCursor: null };
  const { q, ...fields } = filter;
  const places: Row[] = await walkIdeas(db, {
    fields,
    scope,
    search: await prepareSearch(db, SEARCHED_IDEAS, q),
    order: ORDERS[sort],
    after,
    limit: limit + 1,
  });
  const page = places.slice(0, limit);
  const rows = await findIdeas(
    db,
    page.map(place => place.id),
  );
  const byId = new Map(rows.map(row => [row.id, row]));
  const last = page.at(-1);
  return {
    items: page.flatMap(({ id }) => byId.get(id) ?? []),
    nextCursor:
      places.length > limit && last
        ? encodeCursor([sort, Number(last.place), last.id])
        : null,
  };
}
