import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import { whereSearch, type SearchFilter } from '../search/searchFilter';
import type { Db } from '../transaction';
import { SEARCHED_IDEAS } from './ideaKey';
import { whereIdeaReadable, type IdeaScope } from './permissionFilter';

const STATUSES = ['open', 'trying', 'done', 'dropped', 'merged'];

/** With more parts a statement could hold more values than a database takes. */
const MAX_BRANCHES = 20;

/**
 * A column that the backlog is ordered by, and which way.
 */
export interface IdeaOrder {
  column: 'rank' | 'votes' | 'created_at' | 'updated_at';
  direction: 'asc' | 'desc';
}

/**
 * A place in an order.
 */
export interface IdeaPosition {
  value: number;
  id: string;
}

/**
 * Values of the columns that a list is narrowed to.
 */
export interface IdeaFields {
  entityRef?: string[];
  owner?: string[];
  source?: string[];
  status?: string[];
  nature?: string[];
}

const COLUMNS = {
  entityRef: 'ideas.entity_ref',
  owner: 'ideas.owner_ref',
  source: 'ideas.source_type',
  nature: 'ideas.nature',
  status: 'ideas.status',
} as const;

type Field = keyof typeof COLUMNS;

interface Walk {
  fields: IdeaFields;
  scope: IdeaScope;
  search: SearchFilter;
  order: IdeaOrder;
  after: IdeaPosition | undefined;
  limit: number;
}

/**
 * The filter whose index a list walks, the narrowest first. Sources and natures are few, so in any order but that of
 * their index a list is better off reading on until enough of them fit.
 */
function leadingField(fields: IdeaFields, order: IdeaOrder): Field | undefined {
  const candidates: Field[] =
    order.column === 'rank'
      ? ['entityRef', 'owner', 'source', 'nature']
      : ['entityRef', 'owner'];
  return candidates.find(field => fields[field]?.length);
}

/** One walk for every pair of a state and a value of the leading filter: each stops after a page. */
function branches(
  fields: IdeaFields,
  leading: Field | undefined,
): IdeaFields[] {
  const unique = (values: string[]) => [...new Set(values)];
  const byLeading = leading
    ? unique(fields[leading]!).map(value => ({ ...fields, [leading]: [value] }))
    : [fields];
  const statuses = fields.status?.length
    ? unique(fields.status)
    : leading && STATUSES;
  if (!statuses) return byLeading;
  return byLeading.flatMap(branch =>
    statuses.map(status => ({ ...branch, status: [status] })),
  );
}

function branchQuery(
  db: Db,
  walk: Walk,
  branch: IdeaFields,
  by: { leading: Field | undefined; found: boolean },
): Knex.QueryBuilder {
  const { scope, search, order, after, limit } = walk;
  const sorted = `ideas.${order.column}`;
  // An owner or a service has an index with the order by rank alone. In any other order SQLite would rather walk that
  // order through everybody's ideas than sort those few; a plus keeps it from that.
  const keepsOrder =
    !by.leading || order.column === 'rank' || !isSqlite(db as Knex);
  const query = db('ideas').select('ideas.id', `${sorted} as place`);
  for (const field of Object.keys(COLUMNS) as Field[]) {
    const values = branch[field];
    if (!values?.length) continue;
    const walked = !by.found && (field === by.leading || field === 'status');
    // Without statistics SQLite can't tell which index is the narrowest; a plus keeps it off the others.
    const column =
      walked || !isSqlite(db as Knex)
        ? COLUMNS[field]
        : db.raw('+??', [COLUMNS[field]]);
    if (values.length === 1) query.where(column as string, values[0]);
    else query.whereIn(column as string, values);
  }
  whereSearch(query, SEARCHED_IDEAS, search, db);
  whereIdeaReadable(query, scope);
  if (after) {
    const compare = order.direction === 'desc' ? '<' : '>';
    query.whereRaw(`(??, ideas.id) ${compare} (?, ?)`, [
      sorted,
      after.value,
      after.id,
    ]);
  }
  return query
    .orderByRaw(`${keepsOrder ? '' : '+'}?? ${order.direction}`, [sorted])
    .orderBy('ideas.id', order.direction)
    .limit(limit);
}

/**
 * The ids of one page and their places in the order, each found by a few steps on an index.
 */
export async function walkIdeas(
  db: Db,
  walk: Walk,
): Promise<{ id: string; place: number | string }[]> {
  // What a search has found is few enough to be read and sorted.
  const found = walk.search.kind === 'hits' || walk.search.kind === 'key';
  const leading = found ? undefined : leadingField(walk.fields, walk.order);
  const split = found ? [walk.fields] : branches(walk.fields, leading);
  const parts = (split.length > MAX_BRANCHES ? [walk.fields] : split).map(
    branch => branchQuery(db, walk, branch, { leading, found }),
  );
  if (parts.length === 1) return parts[0];
  // Only a part in brackets may have an order and a limit of its own.
  const [first, ...others] = parts.map(part =>
    db.select('*').from(part.as('part')),
  );
  return db
    .select('id', 'place')
    .from(first.unionAll(others).as('found'))
    .orderBy('place', walk.order.direction)
    .orderBy('id', walk.order.direction)
    .limit(walk.limit);
}
