import type {
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import { escapeLike, fromInstant, fromJson, newId } from '@hone/node';
import type { Knex } from 'knex';

interface MetricRow {
  id: string;
  name: string;
  title: string;
  description: string;
  entity_ref: string;
  unit: string;
  direction: Metric['direction'];
  kind: Metric['kind'];
  source_id: string;
  query: string;
  step_seconds: number;
  simulated: boolean | number;
  owner: string | null;
  revision: number;
  created_at: number | string;
  updated_at: number | string;
  created_by: string;
}

/** A definition with all defaults filled in. */
export type MetricFields = Required<MetricInput>;

export interface MetricFilter {
  /** Definitions of this service and those that fit every service. */
  entityRef?: string;
  sourceId?: string;
  q?: string;
}

const DEPENDENT_TABLES = [
  'observations',
  'pins',
  'last_good',
  'fitness_reports',
  'watches',
  'watch_opt_outs',
];

function toMetric(row: MetricRow): Metric {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    description: row.description,
    entityRef: row.entity_ref || null,
    unit: row.unit,
    direction: row.direction,
    kind: row.kind,
    sourceId: row.source_id,
    query: fromJson(row.query),
    stepSeconds: row.step_seconds,
    simulated: Boolean(row.simulated),
    owner: row.owner,
    revision: row.revision,
    createdAt: fromInstant(row.created_at)!.toISOString(),
    updatedAt: fromInstant(row.updated_at)!.toISOString(),
    createdBy: row.created_by,
  };
}

function toColumns(fields: MetricFields) {
  return {
    name: fields.name,
    title: fields.title,
    description: fields.description,
    entity_ref: fields.entityRef ?? '',
    unit: fields.unit,
    direction: fields.direction,
    kind: fields.kind,
    source_id: fields.sourceId,
    query: JSON.stringify(fields.query),
    step_seconds: fields.stepSeconds,
    simulated: fields.simulated,
    owner: fields.owner,
  };
}

/** Metric definitions. */
export class MetricStore {
  constructor(private readonly knex: Knex) {}

  /** Rejects with a database conflict when the name is taken for that service. */
  async insert(fields: MetricFields, by: string, now: Date): Promise<Metric> {
    const row = {
      ...toColumns(fields),
      id: newId(),
      revision: 1,
      created_at: now.getTime(),
      updated_at: now.getTime(),
      created_by: by,
    };
    await this.knex('metrics').insert(row);
    return toMetric(row);
  }

  async get(id: string): Promise<Metric | undefined> {
    const row = await this.knex<MetricRow>('metrics').where({ id }).first();
    return row && toMetric(row);
  }

  async getMany(ids: string[]): Promise<Map<string, Metric>> {
    const rows = await this.knex<MetricRow>('metrics').whereIn('id', ids);
    return new Map(rows.map(row => [row.id, toMetric(row)]));
  }

  /** Newest first. */
  async list(
    filter: MetricFilter,
    page: { beforeId?: string; limit: number },
  ): Promise<Metric[]> {
    const query = this.knex<MetricRow>('metrics')
      .orderBy('id', 'desc')
      .limit(page.limit);
    if (page.beforeId !== undefined) query.where('id', '<', page.beforeId);
    if (filter.entityRef !== undefined) {
      query.whereIn('entity_ref', [filter.entityRef, '']);
    }
    if (filter.sourceId !== undefined) {
      query.where('source_id', filter.sourceId);
    }
    if (filter.q) {
      const pattern = `%${escapeLike(filter.q.toLocaleLowerCase('en-US'))}%`;
      query.where(either =>
        either
          .whereRaw(`lower(name) like ? escape '\\'`, [pattern])
          .orWhereRaw(`lower(title) like ? escape '\\'`, [pattern]),
      );
    }
    return (await query).map(toMetric);
  }

  /** Definitions with one of the names, of one of the services or of every service. */
  async findByNames(options: {
    names: string[];
    entityRefs: string[];
    sourceId: string;
  }): Promise<Metric[]> {
    const rows = await this.knex<MetricRow>('metrics')
      .where('source_id', options.sourceId)
      .whereIn('name', options.names)
      .whereIn('entity_ref', [...options.entityRefs, '']);
    return rows.map(toMetric);
  }

  /** Definitions with a name, of one of the services or of every service. */
  async named(name: string, entityRefs: string[]): Promise<Metric[]> {
    const rows = await this.knex<MetricRow>('metrics')
      .where('name', name)
      .whereIn('entity_ref', [...entityRefs, '']);
    return rows.map(toMetric);
  }

  /** Definitions of services, and then those that fit every service; of each the oldest first. */
  async ofServices(entityRefs: string[], limit: number): Promise<Metric[]> {
    const rows = await this.knex<MetricRow>('metrics')
      .whereIn('entity_ref', [...entityRefs, ''])
      .orderBy([{ column: 'entity_ref', order: 'desc' }, { column: 'id' }])
      .limit(limit);
    return rows.map(toMetric);
  }

  /** The new revision, or undefined when another one stands. */
  async update(
    current: Metric,
    fields: MetricFields,
    now: Date,
  ): Promise<Metric | undefined> {
    const columns = toColumns(fields);
    const changed = await this.knex<MetricRow>('metrics')
      .where({ id: current.id, revision: current.revision })
      .update({
        ...columns,
        revision: current.revision + 1,
        updated_at: now.getTime(),
      });
    if (changed === 0) return undefined;
    return toMetric({
      ...columns,
      id: current.id,
      revision: current.revision + 1,
      created_at: Date.parse(current.createdAt),
      updated_at: now.getTime(),
      created_by: current.createdBy,
    });
  }

  /** Deletes with all that hangs on it; false when another revision stands. */
  async delete(id: string, revision: number): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const deleted = await tx('metrics').where({ id, revision }).delete();
      if (deleted === 0) return false;
      const watches = tx('watches').where({ metric_id: id }).select('id');
      // Locked in the order in which the noise filter locks them, so that the two never wait for each other.
      await watches.clone().orderBy('id').forUpdate();
      for (const table of ['watch_states', 'watch_changes']) {
        await tx(table).whereIn('watch_id', watches.clone()).delete();
      }
      for (const table of DEPENDENT_TABLES) {
        await tx(table).where({ metric_id: id }).delete();
      }
      return true;
    });
  }
}
