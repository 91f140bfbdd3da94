import { decodeCursor, encodeCursor, isSqlite } from '@hone/node';
import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import type {
  EvidenceGrade,
  ExperimentDesign,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { parseKey } from './experimentKey';
import { LIST_COLUMNS, mapListRow } from './mapRow';
import { whereReadable, type ReadScope } from './permissionFilter';
import { whereEntity } from './whereEntity';
import {
  prepareSearch,
  whereSearch,
  type SearchFilter,
} from '../search/searchFilter';
import { SEARCHED_EXPERIMENTS } from './searchFilter';
import type { ExperimentListRow } from './types';

const SORT_COLUMNS = {
  updatedAt: { column: 'updated_at', nullable: false },
  createdAt: { column: 'created_at', nullable: false },
  startedAt: { column: 'started_at', nullable: true },
  effectBound: { column: 'effect_bound', nullable: true },
} as const;

/**
 * An order of the list; a minus is descending.
 */
export type ExperimentSort =
  | keyof typeof SORT_COLUMNS
  | `-${keyof typeof SORT_COLUMNS}`;

/**
 * What a list is narrowed to.
 */
export interface ExperimentListFilter {
  entityRef?: string[];
  owner?: string[];
  status?: ExperimentStatus[];
  design?: ExperimentDesign[];
  grade?: EvidenceGrade[];
  q?: string;
}

interface Order {
  column: string;
  direction: 'asc' | 'desc';
  nullable: boolean;
}

interface Position {
  value: number | null;
  id: string;
}

function orderOf(sort: ExperimentSort): Order {
  const descending = sort.startsWith('-');
  const field = sort.replace('-', '') as keyof typeof SORT_COLUMNS;
  return {
    ...SORT_COLUMNS[field],
    direction: descending ? 'desc' : 'asc',
  };
}

function readPosition(cursor: string, sort: string): Position {
  const [cursorSort, value, id] = decodeCursor(cursor, 3);
  if (
    cursorSort !== sort ||
    typeof id !== 'string' ||
    !parseKey(id) ||
    typeof value === 'string' ||
    (value !== null && Math.abs(value) > Number.MAX_SAFE_INTEGER)
  ) {
    throw new InputError(
      'cursor has to be the nextCursor of an earlier page of the same list in the same order',
    );
  }
  return { value, id };
}

/**
 * Splits one filter with several values into a query per value, so that each of them walks one index in the order of
 * the list and stops early.
 */
function branches(filter: ExperimentListFilter): ExperimentListFilter[] {
  for (const field of ['status', 'grade', 'design'] as const) {
    const values = filter[field];
    if (values && values.length > 1) {
      return [...new Set(values)].map(value => ({
        ...filter,
        [field]: [value],
      }));
    }
  }
  return [filter];
}

/** Rows without a value come after all others, in both directions. */
type Phase = 'valued' | 'empty';

/** The columns that a list walks: those of the experiments, or their copies beside a service. */
interface Walk {
  sorted: string | Knex.Raw;
  id: string;
  status: string | Knex.Raw;
}

/**
 * Without statistics SQLite can't tell that a service or an owner leaves the fewest rows; a plus before other columns
 * keeps it off their indexes.
 */
function offTheIndex(
  db: Db,
  narrowed: boolean,
): (column: string) => string | Knex.Raw {
  return column =>
    narrowed && isSqlite(db as Knex) ? db.raw('+??', [column]) : column;
}

/**
 * Starts at the participants of a single service in its default order, so that its page is read and no more; at the
 * experiments otherwise.
 */
function startWalk(
  db: Db,
  { entityRef: entityRefs, owner }: ExperimentListFilter,
  order: Order,
): { query: Knex.QueryBuilder; walk: Walk } {
  const byEntity = Boolean(entityRefs?.length);
  const byOwner = Boolean(owner?.length);
  if (entityRefs?.length === 1 && order.column === 'updated_at') {
    const query = db('participants')
      .innerJoin('experiments', 'experiments.id', 'participants.experiment_id')
      .where('participants.entity_ref', entityRefs[0]);
    return {
      query,
      walk: {
        sorted: 'participants.updated_at',
        id: 'participants.experiment_id',
        status: offTheIndex(db, byOwner)('participants.status'),
      },
    };
  }
  const query = db('experiments');
  if (entityRefs?.length) whereEntity(query, entityRefs);
  return {
    query,
    walk: {
      sorted: offTheIndex(db, byEntity)(`experiments.${order.column}`),
      id: 'experiments.id',
      status: offTheIndex(db, byEntity || byOwner)('experiments.status'),
    },
  };
}

function continueAfter(
  query: Knex.QueryBuilder,
  walk: Walk,
  options: { order: Order; phase: Phase; after: Position | undefined },
): void {
  const { order, phase, after } = options;
  const compare = order.direction === 'desc' ? '<' : '>';
  if (phase === 'empty') {
    query.whereNull(walk.sorted as string);
    if (after?.value === null) query.where(walk.id, compare, after.id);
    return;
  }
  if (order.nullable) query.whereNotNull(walk.sorted as string);
  if (after) {
    query.whereRaw(`(??, ??) ${compare} (?, ?)`, [
      walk.sorted,
      walk.id,
      after.value,
      after.id,
    ]);
  }
  query.orderByRaw(`?? ${order.direction}`, [walk.sorted]);
}

function branchQuery(
  db: Db,
  options: {
    filter: ExperimentListFilter;
    scope: ReadScope;
    search: SearchFilter;
    order: Order;
    phase: Phase;
    after: Position | undefined;
    limit: number;
  },
): Knex.QueryBuilder {
  const { filter, scope, search, order, limit } = options;
  const { query, walk } = startWalk(db, filter, order);
  query.select(LIST_COLUMNS);
  const equals = (column: string | Knex.Raw, values: string[] | undefined) => {
    if (values?.length === 1) query.where(column as string, values[0]);
    else if (values?.length) query.whereIn(column as string, values);
  };
  const beside = offTheIndex(
    db,
    Boolean(filter.owner?.length || filter.entityRef?.length),
  );
  equals('experiments.owner_ref', filter.owner);
  equals(walk.status, filter.status);
  equals(beside('experiments.design'), filter.design);
  equals(beside('experiments.grade'), filter.grade);
  whereSearch(query, SEARCHED_EXPERIMENTS, search, db);
  whereReadable(query, scope);
  continueAfter(query, walk, options);
  return query.orderBy(walk.id, order.direction).limit(limit);
}

async function runPhase(
  db: Db,
  options: Omit<Parameters<typeof branchQuery>[1], 'filter'> & {
    filter: ExperimentListFilter;
  },
): Promise<Row[]> {
  const { order, phase, limit } = options;
  const queries = branches(options.filter).map(filter =>
    branchQuery(db, { ...options, filter }),
  );
  const parts = await Promise.all(queries);
  if (parts.length === 1) return parts[0];
  const sign = order.direction === 'desc' ? -1 : 1;
  const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : Number(a.id > b.id));
  return parts
    .flat()
    .sort((a, b) => {
      const difference =
        phase === 'empty'
          ? 0
          : Number(a[order.column]) - Number(b[order.column]);
      return sign * (difference || byId(a, b));
    })
    .slice(0, limit);
}

/**
 * One page of the experiments that fit the filter and that the caller may read.
 */
export async function listExperiments(
  db: Db,
  options: {
    filter: ExperimentListFilter;
    scope: ReadScope;
    sort: ExperimentSort;
    limit: number;
    cursor?: string;
  },
): Promise<Page<ExperimentListRow>> {
  const { filter, scope, sort, limit, cursor } = options;
  const order = orderOf(sort);
  const after = cursor ? readPosition(cursor, sort) : undefined;
  if (scope === 'none') return { items: [], nextCursor: null };
  const search = await prepareSearch(db, SEARCHED_EXPERIMENTS, filter.q);
  const common = { filter, scope, search, order, after };

  const wanted = limit + 1;
  const rows =
    after?.value === null
      ? []
      : await runPhase(db, { ...common, phase: 'valued', limit: wanted });
  if (order.nullable && rows.length < wanted) {
    rows.push(
      ...(await runPhase(db, {
        ...common,
        phase: 'empty',
        limit: wanted - rows.length,
      })),
    );
  }

  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(mapListRow),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([
            sort,
            last[order.column] === null ? null : Number(last[order.column]),
            last.id,
          ])
        : null,
  };
}
