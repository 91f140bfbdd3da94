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

interface Ranked {
  on_entity: string;
  id: string;
}

/**
 * Experiments by way of their services. SQLite keeps the order of a cross join; left to itself and without statistics,
 * which Backstage never makes, it would walk all closed experiments (2.6 s against 40 ms at 100,000).
 */
function fromParticipants(db: Db): Knex.QueryBuilder {
  return db('participants')
    .crossJoin('experiments' as never)
    .whereRaw('experiments.id = participants.experiment_id');
}

/** Ids only: the window function sees every experiment of an entity, the rest of a row is read for the chosen few. */
function ranked(
  db: Db,
  options: {
    entityRefs: string[];
    scope: ReadScope;
    statuses: string[];
    order: string;
    keep: number;
  },
): Promise<Ranked[]> {
  const inner = fromParticipants(db)
    .select('participants.entity_ref as on_entity', 'experiments.id')
    .select(
      db.raw(
        `ROW_NUMBER() OVER (PARTITION BY participants.entity_ref ORDER BY ${options.order}) AS place`,
      ),
    )
    .whereIn('participants.entity_ref', options.entityRefs)
    .whereIn('experiments.status', options.statuses);
  whereReadable(inner, options.scope);
  return db
    .select('on_entity', 'id')
    .from(inner.as('ranked'))
    .where('place', '<=', options.keep)
    .orderBy(['on_entity', 'place']);
}

/**
 * Counts, the open experiments that matter most and the one closed last, for many entities in four queries.
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

  const counts = fromParticipants(db)
    .select('participants.entity_ref as on_entity', 'experiments.status')
    .count({ n: '*' })
    .whereIn('participants.entity_ref', entityRefs)
    .groupBy('participants.entity_ref', 'experiments.status');
  whereReadable(counts, scope);

  const statusRank = OPEN_ORDER.map(
    (status, i) => `WHEN '${status}' THEN ${i}`,
  ).join(' ');
  const [countRows, openRows, closedRows] = await Promise.all([
    counts,
    ranked(db, {
      entityRefs,
      scope,
      statuses: OPEN_ORDER,
      order: `CASE experiments.status ${statusRank} END, experiments.updated_at DESC, experiments.id DESC`,
      keep: 3,
    }),
    ranked(db, {
      entityRefs,
      scope,
      statuses: CLOSED,
      order: 'experiments.ended_at DESC, experiments.id DESC',
      keep: 1,
    }),
  ]);
  for (const row of countRows as Row[]) {
    result.get(row.on_entity)!.statuses[row.status] = Number(row.n);
  }
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
