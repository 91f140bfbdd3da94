import { newId } from '@hone/node';
import type { Knex } from 'knex';
import { SOURCE_ID } from './createReadySource';
import type { WatchPortal } from './openWatchPortal';

export const METRICS_PER_SERVICE = 8;
export const STEP_SECONDS = 300;
const INSERT_CHUNK = 400;
const HOUR_MS = 3_600_000;

type Row = Record<string, unknown>;

async function defineMetrics(knex: Knex, now: number): Promise<string[]> {
  const rows = Array.from({ length: METRICS_PER_SERVICE }, (_, i) => ({
    ...{ id: newId(), name: `metric-${i}`, title: `Metric ${i}` },
    ...{ description: '', entity_ref: '', unit: 's', owner: null },
    ...{ direction: 'lower-is-better', kind: 'mean', source_id: SOURCE_ID },
    ...{ query: JSON.stringify({ series: String(i) }), simulated: false },
    ...{ step_seconds: STEP_SECONDS, revision: 1, created_by: 'benchmark' },
    ...{ created_at: now, updated_at: now },
  }));
  await knex('metrics').insert(rows);
  return rows.map(row => row.id);
}

function newWatch(metricId: string, entityRef: string, now: number): Row {
  return {
    ...{ id: newId(), metric_id: metricId, entity_ref: entityRef },
    ...{ step_seconds: STEP_SECONDS, status: 'learning', attempted_at: 0 },
    ...{ created_at: now, created_by: 'benchmark' },
  };
}

/** The first service's watches, which read five weeks of history the way every new watch does. */
async function learnFirst(portal: WatchPortal): Promise<Row[]> {
  const { knex, entityRefs } = portal;
  const metricIds = await defineMetrics(knex, portal.now());
  await knex('watches').insert(
    metricIds.map(id => newWatch(id, entityRefs[0], portal.now())),
  );
  await portal.filter();
  const learnt: Row[] = await knex('watches')
    .join('watch_states', 'watch_id', 'id')
    .where('status', 'normal')
    .select('watches.*', 'state');
  if (learnt.length !== METRICS_PER_SERVICE) {
    throw new Error(
      `Only ${learnt.length} of ${METRICS_PER_SERVICE} series were learnt`,
    );
  }
  return learnt;
}

async function insert(knex: Knex, rows: Row[]): Promise<void> {
  await knex.transaction(async tx => {
    await tx('watches').insert(rows.map(({ state, ...watch }) => watch));
    await tx('watch_states').insert(
      rows.map(({ id, state }) => ({ watch_id: id, state })),
    );
  });
}

/** Gives every service the same metrics, watched by a filter that has learnt, and lets their passes begin. */
export async function seedWatches(portal: WatchPortal): Promise<void> {
  const { knex, entityRefs } = portal;
  const learnt = await learnFirst(portal);
  let rows: Row[] = [];
  for (const entityRef of entityRefs.slice(1)) {
    for (const watch of learnt) {
      rows.push({ ...watch, id: newId(), entity_ref: entityRef });
    }
    if (rows.length < INSERT_CHUNK) continue;
    await insert(knex, rows);
    rows = [];
  }
  if (rows.length > 0) await insert(knex, rows);
  // Nothing is new until time passes by a step.
  portal.advance(HOUR_MS);
  await portal.filter();
}
