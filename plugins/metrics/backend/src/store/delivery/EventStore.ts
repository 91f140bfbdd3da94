import { fromJson } from '@hone/node';
import type { Knex } from 'knex';
import type { DeliveryFact, FactKind } from './types';

/** Where reading of events goes on. */
export interface EventCursor {
  receivedAt: number;
  source: string;
  deliveryId: string;
}

/** Events as they came in, for tasks that look at what is new. */
export class EventStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Events received before an instant, in the order of their receipt, with what they told. What was received in the last
   * minute may still lack events whose transactions are under way, so ask for what is older.
   */
  async since(
    after: EventCursor,
    options: { before: number; kinds: FactKind[]; limit: number },
  ): Promise<{ fact: DeliveryFact; cursor: EventCursor }[]> {
    const rows = await this.knex('delivery_events')
      .select('source', 'delivery_id', 'received_at', 'body')
      .where('received_at', '>=', after.receivedAt)
      .where('received_at', '<', options.before)
      .whereIn('kind', options.kinds)
      .where(beyond =>
        beyond
          .where('received_at', '>', after.receivedAt)
          .orWhere('source', '>', after.source)
          .orWhere(same =>
            same
              .where('source', after.source)
              .where('delivery_id', '>', after.deliveryId),
          ),
      )
      .orderBy(['received_at', 'source', 'delivery_id'])
      .limit(options.limit);
    return rows.map(row => ({
      fact: fromJson<DeliveryFact>(row.body),
      cursor: {
        receivedAt: Number(row.received_at),
        source: row.source,
        deliveryId: row.delivery_id,
      },
    }));
  }
}
