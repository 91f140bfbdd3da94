import { fromInstant, toInstant } from '@hone/node';
import type { Knex } from 'knex';

/** How far a source has been read, and how that goes. */
export interface PullState {
  cursor: string | null;
  lastSuccessAt: Date | null;
  failingSince: Date | null;
  message: string | null;
}

const NEVER: PullState = {
  cursor: null,
  lastSuccessAt: null,
  failingSince: null,
  message: null,
};

/** Notes how far a source has been read, in the transaction that stores what was read. */
export async function saveCursor(
  tx: Knex.Transaction,
  sourceId: string,
  cursor: string,
): Promise<void> {
  await tx('delivery_sources')
    .insert({ source_id: sourceId, cursor })
    .onConflict('source_id')
    .merge();
}

/** States of sources of deliveries. */
export class PullStateStore {
  constructor(private readonly knex: Knex) {}

  async get(sourceId: string): Promise<PullState> {
    const row = await this.knex('delivery_sources')
      .where({ source_id: sourceId })
      .first();
    if (!row) return NEVER;
    return {
      cursor: row.cursor,
      lastSuccessAt: fromInstant(row.last_success_at),
      failingSince: fromInstant(row.failing_since),
      message: row.message,
    };
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
