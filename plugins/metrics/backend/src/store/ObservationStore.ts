import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Sufficient statistics of one sample or bucket, of whatever origin. */
export interface Observation {
  source: string;
  externalId: string;
  metricId: string;
  entityRef: string;
  arm: string;
  pinned: boolean;
  at: number;
  bucketSeconds: number | null;
  n: number;
  mean: number | null;
  m2: number | null;
  successes: number | null;
}

/** Which observations: those of one arm of one metric of one service. */
export interface ObservationSelection {
  metricId: string;
  entityRef: string;
  arm: string;
  pinned: boolean;
  /** For pinned ones: the pin that recorded them. */
  source?: string;
}

/** Merged observations of one step of a grid. */
export interface ObservationSlot {
  at: number;
  n: number;
  mean: number | null;
  successes: number | null;
  total: number;
}

export interface MergedObservations {
  n: number;
  successes: number | null;
  mean: number | null;
  m2: number | null;
}

/** Signals an external id that is known with other content. */
export class ObservationConflict extends Error {
  constructor(readonly externalId: string) {
    super(`${externalId} is known with other content`);
  }
}

/** SQLite takes at most 500 rows in one compound insert. */
const INSERT_CHUNK = 400;
const LOOKUP_CHUNK = 5_000;
const ATTEMPTS = 3;

const FIELDS = [
  ['metricId', 'metric_id'],
  ['entityRef', 'entity_ref'],
  ['arm', 'arm'],
  ['at', 'at'],
  ['bucketSeconds', 'bucket_seconds'],
  ['n', 'n'],
  ['mean', 'mean'],
  ['m2', 'm2'],
  ['successes', 'successes'],
] as const;
const TEXT_FIELDS: readonly string[] = ['metricId', 'entityRef', 'arm'];

type Row = Record<string, string | number | boolean | null>;

function sameContent(row: Row, item: Observation): boolean {
  return FIELDS.every(([field, column]) => {
    const stored = row[column];
    return TEXT_FIELDS.includes(field) || stored === null
      ? stored === item[field]
      : Number(stored) === item[field];
  });
}

function toRow(item: Observation): Row {
  const row: Row = {
    source: item.source,
    external_id: item.externalId,
    pinned: item.pinned,
  };
  for (const [field, column] of FIELDS) row[column] = item[field];
  return row;
}

/** Pushed observations and buckets of pinned series. */
export class ObservationStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Stores all or nothing; what is known with the same content is left as it is.
   *
   * @throws ObservationConflict when one is known with other content
   */
  async addAll(
    source: string,
    items: Observation[],
  ): Promise<{ accepted: number; unchanged: number }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.knex.transaction(tx => this.add(tx, source, items));
      } catch (error) {
        // Another request pushed one of the same ids in between; now it is there to compare with.
        if (attempt >= ATTEMPTS || !isDatabaseConflictError(error)) throw error;
      }
    }
  }

  private async add(tx: Knex, source: string, items: Observation[]) {
    const fresh = new Map<string, Observation>();
    for (const item of items) {
      const twin = fresh.get(item.externalId);
      if (twin && !sameContent(toRow(twin), item)) {
        throw new ObservationConflict(item.externalId);
      }
      fresh.set(item.externalId, item);
    }
    const ids = [...fresh.keys()];
    for (let i = 0; i < ids.length; i += LOOKUP_CHUNK) {
      const known: Row[] = await tx('observations')
        .where({ source })
        .whereIn('external_id', ids.slice(i, i + LOOKUP_CHUNK));
      for (const row of known) {
        const id = String(row.external_id);
        if (!sameContent(row, fresh.get(id)!)) {
          throw new ObservationConflict(id);
        }
        fresh.delete(id);
      }
    }
    const rows = [...fresh.values()].map(toRow);
    for (let i = 0; i < rows.length; i += INSERT_CHUNK) {
      await tx('observations').insert(rows.slice(i, i + INSERT_CHUNK));
    }
    return { accepted: rows.length, unchanged: items.length - rows.length };
  }

  /** Stores what is not known yet, whatever the known content is: the first recording of a bucket stands. */
  async addMissing(items: Observation[]): Promise<void> {
    const rows = items.map(toRow);
    await this.knex.transaction(async tx => {
      for (let i = 0; i < rows.length; i += INSERT_CHUNK) {
        await tx('observations')
          .insert(rows.slice(i, i + INSERT_CHUNK))
          .onConflict(['source', 'external_id'])
          .ignore();
      }
    });
  }

  /** Merges what lies in `[start + k·step, start + (k + 1)·step)`; steps without observations are left out. */
  async slots(
    selection: ObservationSelection,
    grid: { start: number; end: number; stepMs: number },
  ): Promise<ObservationSlot[]> {
    const rows = await this.select(
      selection,
      grid.start,
      grid.end + grid.stepMs,
    )
      .select(
        this.knex.raw('(at - cast(? as bigint)) / cast(? as bigint) as slot', [
          grid.start,
          grid.stepMs,
        ]),
        this.knex.raw('sum(n) as n'),
        this.knex.raw('sum(n * mean) as total'),
        this.knex.raw('sum(successes) as successes'),
      )
      .groupBy('slot')
      .orderBy('slot');
    return rows.map((row: Row) => {
      const n = Number(row.n);
      const total = Number(row.total ?? 0);
      return {
        at: grid.start + Number(row.slot) * grid.stepMs,
        n,
        total,
        mean: row.total === null || n === 0 ? null : total / n,
        successes: row.successes === null ? null : Number(row.successes),
      };
    });
  }

  /** Merges what lies in `[start, end)`, in two passes so that the squares do not cancel. */
  async merge(
    selection: ObservationSelection,
    window: { start: number; end: number },
  ): Promise<MergedObservations> {
    const [sums]: Row[] = await this.select(
      selection,
      window.start,
      window.end,
    ).select(
      this.knex.raw('sum(n) as n'),
      this.knex.raw('sum(n * mean) as total'),
      this.knex.raw('sum(successes) as successes'),
    );
    const n = Number(sums.n ?? 0);
    if (n === 0) return { n: 0, successes: null, mean: null, m2: null };
    if (sums.successes !== null) {
      const successes = Number(sums.successes);
      const p = successes / n;
      return { n, successes, mean: p, m2: n * p * (1 - p) };
    }
    const mean = Number(sums.total) / n;
    const [squares]: Row[] = await this.select(
      selection,
      window.start,
      window.end,
    ).select(
      this.knex.raw(
        'sum(m2 + n * (mean - cast(? as double precision)) * (mean - cast(? as double precision))) as m2',
        [mean, mean],
      ),
    );
    return { n, successes: null, mean, m2: Number(squares.m2) };
  }

  async exists(metricId: string): Promise<boolean> {
    const row = await this.knex('observations')
      .where({ metric_id: metricId, pinned: false })
      .first('source');
    return row !== undefined;
  }

  private select(selection: ObservationSelection, from: number, to: number) {
    const query = this.knex('observations')
      .where({
        metric_id: selection.metricId,
        entity_ref: selection.entityRef,
        arm: selection.arm,
        pinned: selection.pinned,
      })
      .where('at', '>=', from)
      .where('at', '<', to);
    if (selection.source !== undefined) {
      query.where({ source: selection.source });
    }
    return query;
  }
}
