import { fromInstant, fromJson } from '@hone/node';
import type { Knex } from 'knex';

/** Identifies an answer: of which series, and in which shape. */
export interface LastGoodKey {
  seriesKey: string;
  /** `series:<step>` or `moments:<start>`. */
  shape: string;
}

/** The last answer that a source gave for a series. */
export interface LastGood<Body> extends LastGoodKey {
  metricId: string;
  metricRevision: number;
  body: Body;
  queriedAt: Date;
}

interface Row {
  series_key: string;
  shape: string;
  metric_id: string;
  metric_revision: number;
  body: string;
  queried_at: number | string;
}

const CHUNK = 50;

function toLastGood<Body>(row: Row): LastGood<Body> {
  return {
    seriesKey: row.series_key,
    shape: row.shape,
    metricId: row.metric_id,
    metricRevision: row.metric_revision,
    body: fromJson<Body>(row.body),
    queriedAt: fromInstant(row.queried_at)!,
  };
}

/** Last good answers, kept so that a restart does not lose them. */
export class LastGoodStore {
  constructor(private readonly knex: Knex) {}

  async save(entries: LastGood<unknown>[]): Promise<void> {
    const unique = new Map(
      entries.map(e => [
        `${e.seriesKey} ${e.shape}`,
        {
          series_key: e.seriesKey,
          shape: e.shape,
          metric_id: e.metricId,
          metric_revision: e.metricRevision,
          body: JSON.stringify(e.body),
          queried_at: e.queriedAt.getTime(),
        },
      ]),
    );
    const rows = [...unique.values()];
    for (let i = 0; i < rows.length; i += CHUNK) {
      await this.knex<Row>('last_good')
        .insert(rows.slice(i, i + CHUNK))
        .onConflict(['series_key', 'shape'])
        .merge();
    }
  }

  /** The answers of exactly these shapes that are known. */
  async findExact<Body>(keys: LastGoodKey[]): Promise<LastGood<Body>[]> {
    const rows = await this.knex<Row>('last_good').whereIn(
      ['series_key', 'shape'],
      keys.map(key => [key.seriesKey, key.shape]),
    );
    return rows.map(toLastGood<Body>);
  }

  /** All shapes of one kind that are known for the series, the latest first. */
  async find<Body>(
    seriesKeys: string[],
    kind: 'series' | 'moments',
  ): Promise<LastGood<Body>[]> {
    const rows = await this.knex<Row>('last_good')
      .whereIn('series_key', [...new Set(seriesKeys)])
      .where('shape', 'like', `${kind}:%`)
      .orderBy('queried_at', 'desc');
    return rows.map(toLastGood<Body>);
  }

  /** Keeps the table small: drops what is old, and of the rest what exceeds `maxRows`. */
  async prune(before: Date, maxRows: number): Promise<number> {
    const old = await this.knex('last_good')
      .where('queried_at', '<', before.getTime())
      .delete();
    const edge = await this.knex<Row>('last_good')
      .orderBy('queried_at', 'desc')
      .offset(maxRows)
      .first('queried_at');
    if (!edge) return old;
    const excess = await this.knex('last_good')
      .where('queried_at', '<=', edge.queried_at)
      .delete();
    return old + excess;
  }
}
