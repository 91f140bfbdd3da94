import { newId, toInstant } from '@hone/node';
import type { Knex } from 'knex';
import type { StoredWatch, WatchStanding } from './types';
import { chunks, INSERT_CHUNK, toWatch, toWatchRow } from './watchRows';

/** Most watches of a service. */
export const MAX_WATCHES = 50;

/** A metric of a service that is to be watched. */
export interface NewWatch {
  metricId: string;
  entityRef: string;
  stepSeconds: number;
}

type Row = Record<string, any>;

function toNewRow(watch: NewWatch, by: string, now: Date): Row {
  return toWatchRow({
    ...watch,
    id: newId(),
    status: 'learning',
    statusSince: null,
    message: null,
    latest: null,
    expected: null,
    readUntil: null,
    learningSince: null,
    attemptedAt: new Date(0),
    createdAt: now,
    createdBy: by,
  });
}

/** Which metrics of which services are watched, and how they stand. */
export class WatchStore {
  constructor(private readonly knex: Knex) {}

  async ofService(entityRef: string): Promise<StoredWatch[]> {
    const rows: Row[] = await this.knex('watches')
      .where('entity_ref', entityRef)
      .orderBy('id')
      .limit(MAX_WATCHES);
    return rows.map(toWatch);
  }

  /** Watches of a service, by the id of their metric. */
  async idsByMetric(entityRef: string): Promise<Map<string, string>> {
    const rows: Row[] = await this.knex('watches')
      .where('entity_ref', entityRef)
      .select('id', 'metric_id')
      .limit(MAX_WATCHES);
    return new Map(rows.map(row => [row.metric_id, row.id]));
  }

  async get(id: string): Promise<StoredWatch | undefined> {
    const row = await this.knex('watches').where({ id }).first();
    return row && toWatch(row);
  }

  /**
   * Watches a metric of a service, if it is not watched yet.
   *
   * @returns undefined when the service has {@link MAX_WATCHES} watches already
   */
  async put(
    watch: NewWatch,
    by: string,
    now: Date,
  ): Promise<StoredWatch | undefined> {
    const series = { entity_ref: watch.entityRef, metric_id: watch.metricId };
    return this.knex.transaction(async tx => {
      await tx('watch_opt_outs').where(series).delete();
      // Two requests at once wait for each other here; the second then counts what the first has added.
      await tx('watches')
        .select('id')
        .where('entity_ref', watch.entityRef)
        .orderBy('id')
        .forUpdate();
      const known = await tx('watches').where(series).first();
      if (known) return toWatch(known);
      const [{ count }] = await tx('watches')
        .where('entity_ref', watch.entityRef)
        .count({ count: '*' });
      if (Number(count) >= MAX_WATCHES) return undefined;
      await tx('watches')
        .insert(toNewRow(watch, by, now))
        .onConflict(['entity_ref', 'metric_id'])
        .ignore();
      return toWatch(await tx('watches').where(series).first());
    });
  }

  /** Watches what is not watched yet, whatever the number. */
  async addMissing(
    watches: readonly NewWatch[],
    by: string,
    now: Date,
  ): Promise<void> {
    for (const part of chunks(watches, INSERT_CHUNK)) {
      await this.knex('watches')
        .insert(part.map(watch => toNewRow(watch, by, now)))
        .onConflict(['entity_ref', 'metric_id'])
        .ignore();
    }
  }

  /** Deletes with all that was found, and remembers that it is not wanted. */
  async delete(id: string, by: string, now: Date): Promise<void> {
    await this.knex.transaction(async tx => {
      // Locked first, as the noise filter does, so that the two never wait for each other.
      const row = await tx('watches').where({ id }).forUpdate().first();
      if (!row) return;
      await tx('watch_changes').where({ watch_id: id }).delete();
      await tx('watch_states').where({ watch_id: id }).delete();
      await tx('watches').where({ id }).delete();
      await tx('watch_opt_outs')
        .insert({
          entity_ref: row.entity_ref,
          metric_id: row.metric_id,
          created_at: now.getTime(),
          created_by: by,
        })
        .onConflict(['entity_ref', 'metric_id'])
        .ignore();
    });
  }

  /** Says how a series stands that was not read just now. */
  async setStanding(id: string, standing: WatchStanding): Promise<void> {
    await this.knex('watches')
      .where({ id })
      .update({
        status: standing.status,
        status_since: toInstant(standing.statusSince),
        message: standing.message,
      });
  }
}
