import { fromInstant, toInstant } from '@hone/node';
import type { Knex } from 'knex';

/** Since when a source answers or does not. */
export interface SourceState {
  lastSuccessAt: Date | null;
  failingSince: Date | null;
}

interface Row {
  source_id: string;
  last_success_at: number | string | null;
  failing_since: number | string | null;
}

/** States of sources, kept so that a restart knows since when one has been silent. */
export class SourceStateStore {
  constructor(private readonly knex: Knex) {}

  async all(): Promise<Map<string, SourceState>> {
    const rows = await this.knex<Row>('source_states').limit(1_000);
    return new Map(
      rows.map(row => [
        row.source_id,
        {
          lastSuccessAt: fromInstant(row.last_success_at),
          failingSince: fromInstant(row.failing_since),
        },
      ]),
    );
  }

  async save(sourceId: string, state: SourceState): Promise<void> {
    await this.knex<Row>('source_states')
      .insert({
        source_id: sourceId,
        last_success_at: toInstant(state.lastSuccessAt),
        failing_since: toInstant(state.failingSince),
      })
      .onConflict('source_id')
      .merge();
  }
}
