import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { LIST_COLUMNS, mapListRow } from './mapRow';
import { whereReadable, type ReadScope } from './permissionFilter';
import type { ExperimentListRow } from './types';

/**
 * What an entity's card shows.
 */
export interface EntitySummaryRows {
  entityRef: string;
  statuses: Record<string, number>;
  open: ExperimentListRow[];
  lastClosed: ExperimentListRow[];
}

const OPEN_ORDER = [
  'decide',
  'running',
  'paused',
  'scheduled',
  'in-review',
  'draft',
];
const CLOSED = ['closed', 'watching'];

const KEEP_OPEN = 3;

/** SQLite takes up to 500 parts of a union. */
const MAX_PARTS = 200;

interface Ranked {
  on_entity: string;
  id: string;
}

/** Conditions of a caller speak of experiments; without any, what participants hold is enough. */
function fromParticipants(db: Db, scope: ReadScope): Knex.QueryBuilder {
  const query = db('participants');
  if (scope !== 'all') {
    query.innerJoin(
      'experiments',
      'experiments.id',
      'participants.experiment_id',
    );
    whereReadable(query, scope);
  }
  return query;
}

/** The first few of an entity in one state: a few steps on an index, however many there are. */
function firstOf(
  db: Db,
  scope: ReadScope,
  options: { entityRef: string; status: string; by: string; keep: number },
): Knex.QueryBuilder {
  const found = fromParticipants(db, scope)
    .select(
      'participants.entity_ref as on_entity',
      'participants.experiment_id as id',
      'participants.status as state',
      `participants.${options.by} as at`,
    )
    .where('participants.entity_ref', options.entityRef)
    .where('participants.status', options.status)
    .orderBy([
      { column: `participants.${options.by}`, order: 'desc' },
      { column: 'participants.experiment_id', order: 'desc' },
    ])
    .limit(options.keep);
  // Only a part in brackets may have an order and a limit of its own.
  return db.select('*').from(found.as('found'));
}

/** States of an entity, from which the first few are wanted. */
interface Wanted {
  entityRef: string;
  statuses: string[];
}

async function firstOfAll(
  db: Db,
  scope: ReadScope,
  options: {
    wanted: Wanted[];
    by: 'updated_at' | 'ended_at';
    rank(row: Row): number;
    keep: number;
  },
): Promise<Ranked[]> {
  const { wanted, by, rank, keep } = options;
  const parts = wanted.flatMap(({ entityRef, statuses }) =>
    statuses.map(status => firstOf(db, scope, { entityRef, status, by, keep })),
  );
  const rows: Row[] = [];
  for (let i = 0; i < parts.length; i += MAX_PARTS) {
    const [first, ...others] = parts.slice(i, i + MAX_PARTS);
    rows.push(...(await first.unionAll(others)));
  }
  const later = (a: Row, b: Row) =>
    rank(a) - rank(b) || Number(b.at) - Number(a.at) || (a.id < b.id ? 1 : -1);
  return wanted.flatMap(({ entityRef }) =>
    rows
      .filter(row => row.on_entity === entityRef)
      .sort(later)
      .slice(0, keep)
      .map(row => ({ on_entity: entityRef, id: row.id })),
  );
}

/** The states that occur, in their order, up to those that surely hold enough experiments. */
function enoughStates(
  statuses: string[],
  counts: Record<string, number>,
  keep: number,
): string[] {
  let held = 0;
  return statuses.filter(status => {
    const needed = held < keep && counts[status] > 0;
    held += counts[status] ?? 0;
    return needed;
  });
}

/**
 * Counts, the open experiments that matter most and the one closed last, for many entities: counts first, then a
 * few steps on an index for every state that occurs.
 */
export async function summarizeEntities(
  db: Db,
  options: { entityRefs: string[]; scope: ReadScope },
): Promise<EntitySummaryRows[]> {
  const { entityRefs, scope } = options;
  const result = new Map<string, EntitySummaryRows>(
    entityRefs.map(entityRef => [
      entityRef,
      { entityRef, statuses: {}, open: [], lastClosed: [] },
    ]),
  );
  const empty = () => entityRefs.map(ref => result.get(ref)!);
  if (scope === 'none') return empty();

  const countRows: Row[] = await fromParticipants(db, scope)
    .select('participants.entity_ref as on_entity', 'participants.status')
    .count({ n: '*' })
    .whereIn('participants.entity_ref', entityRefs)
    .groupBy('participants.entity_ref', 'participants.status');
  for (const row of countRows) {
    result.get(row.on_entity)!.statuses[row.status] = Number(row.n);
  }
  const wanted = (statuses: string[], keep: number): Wanted[] =>
    empty().map(({ entityRef, statuses: counts }) => ({
      entityRef,
      statuses: enoughStates(statuses, counts, keep),
    }));
  const [openRows, closedRows] = await Promise.all([
    firstOfAll(db, scope, {
      wanted: wanted(OPEN_ORDER, KEEP_OPEN),
      by: 'updated_at',
      rank: row => OPEN_ORDER.indexOf(row.state),
      keep: KEEP_OPEN,
    }),
    firstOfAll(db, scope, {
      wanted: wanted(CLOSED, Infinity),
      by: 'ended_at',
      rank: () => 0,
      keep: 1,
    }),
  ]);
  const chosen = [...openRows, ...closedRows].map(row => row.id);
  const rows: Row[] = await db('experiments')
    .select(LIST_COLUMNS)
    .whereIn('id', [...new Set(chosen)]);
  const byId = new Map(rows.map(row => [row.id as string, mapListRow(row)]));
  const add = (list: 'open' | 'lastClosed') => (row: Ranked) => {
    // One that was deleted between the queries is left out.
    const found = byId.get(row.id);
    if (found) result.get(row.on_entity)![list].push(found);
  };
  openRows.forEach(add('open'));
  closedRows.forEach(add('lastClosed'));
  return empty();
}
