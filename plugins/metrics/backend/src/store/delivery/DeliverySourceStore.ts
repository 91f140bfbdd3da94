import { fromInstant, toInstant } from '@hone/node';
import type { Knex } from 'knex';
import type { Receipt } from './types';

/** A source of deliveries: how far it has been read, how that goes, what came in. */
export interface DeliverySourceRow {
  sourceId: string;
  cursor: string | null;
  lastSuccessAt: Date | null;
  failingSince: Date | null;
  message: string | null;
  lastEventAt: Date | null;
  events: number;
  duplicates: number;
  stale: number;
  hook: { acceptedAt: Date | null; refusedAt: Date | null; refused: number };
}

type Row = Record<string, any>;

const MAX_SOURCES = 1_000;

function toSource(row: Row): DeliverySourceRow {
  return {
    sourceId: row.source_id,
    cursor: row.cursor ?? null,
    lastSuccessAt: fromInstant(row.last_success_at),
    failingSince: fromInstant(row.failing_since),
    message: row.message ?? null,
    lastEventAt: fromInstant(row.last_event_at),
    events: Number(row.events ?? 0),
    duplicates: Number(row.duplicates ?? 0),
    stale: Number(row.stale ?? 0),
    hook: {
      acceptedAt: fromInstant(row.hook_accepted_at),
      refusedAt: fromInstant(row.hook_refused_at),
      refused: Number(row.hook_refused ?? 0),
    },
  };
}

/** Notes what came in, and how far its source has been read with it, in the transaction that stores it. */
export async function noteReceipt(
  tx: Knex.Transaction,
  sourceId: string,
  receipt: Receipt,
  options: {
    events: number;
    receivedAt: number;
    cursor?: string;
    requestHash?: string;
  },
): Promise<void> {
  const { events, receivedAt, cursor, requestHash } = options;
  await tx('delivery_sources')
    .insert({
      source_id: sourceId,
      events,
      duplicates: receipt.duplicates,
      stale: receipt.stale,
      last_event_at: events > 0 ? receivedAt : null,
      ...(cursor === undefined ? {} : { cursor }),
      ...(requestHash === undefined ? {} : { hook_accepted_at: receivedAt }),
    })
    .onConflict('source_id')
    .merge({
      events: tx.raw('delivery_sources.events + excluded.events'),
      duplicates: tx.raw('delivery_sources.duplicates + excluded.duplicates'),
      stale: tx.raw('delivery_sources.stale + excluded.stale'),
      last_event_at: tx.raw(
        'COALESCE(excluded.last_event_at, delivery_sources.last_event_at)',
      ),
      ...(cursor === undefined ? {} : { cursor }),
      ...(requestHash === undefined ? {} : { hook_accepted_at: receivedAt }),
    });
}

/** Sources of deliveries. */
export class DeliverySourceStore {
  constructor(private readonly knex: Knex) {}

  async get(sourceId: string): Promise<DeliverySourceRow> {
    const row = await this.knex('delivery_sources')
      .where({ source_id: sourceId })
      .first();
    return toSource(row ?? { source_id: sourceId });
  }

  /** All sources that anything came from. */
  async list(): Promise<DeliverySourceRow[]> {
    const rows: Row[] = await this.knex('delivery_sources')
      .orderBy('source_id')
      .limit(MAX_SOURCES);
    return rows.map(toSource);
  }

  /** Up to date; what had to be left out may still be worth a sentence. */
  async succeeded(
    sourceId: string,
    at: Date,
    message: string | null,
  ): Promise<void> {
    await this.merge(sourceId, {
      last_success_at: toInstant(at),
      failing_since: null,
      message,
    });
  }

  /** The first failure of a row of failures stands. */
  async failed(sourceId: string, at: Date, message: string): Promise<void> {
    const { failingSince } = await this.get(sourceId);
    await this.merge(sourceId, {
      failing_since: toInstant(failingSince ?? at),
      message,
    });
  }

  /** A request of its webhook that was not taken. */
  async refused(sourceId: string, at: Date): Promise<void> {
    await this.knex('delivery_sources')
      .insert({
        source_id: sourceId,
        hook_refused: 1,
        hook_refused_at: toInstant(at),
      })
      .onConflict('source_id')
      .merge({
        hook_refused: this.knex.raw('delivery_sources.hook_refused + 1'),
        hook_refused_at: toInstant(at),
      });
  }

  private async merge(
    sourceId: string,
    columns: Record<string, number | string | null>,
  ): Promise<void> {
    await this.knex('delivery_sources')
      .insert({ source_id: sourceId, ...columns })
      .onConflict('source_id')
      .merge();
  }
}
