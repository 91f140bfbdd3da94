import type { Knex } from 'knex';

/** A request that was taken before. */
export class RepeatedRequest extends Error {}

/**
 * Notes a request in the transaction that stores what it brought, so that one that failed may come again.
 *
 * @throws RepeatedRequest
 */
export async function noteRequest(
  tx: Knex.Transaction,
  source: string,
  request: { hash: string; receivedAt: number },
): Promise<void> {
  const { hash, receivedAt } = request;
  const known = await tx('delivery_requests').where({ source, hash }).first();
  if (known) throw new RepeatedRequest();
  await tx('delivery_requests').insert({
    source,
    hash,
    received_at: receivedAt,
  });
}

/** Requests of webhooks. */
export class RequestStore {
  constructor(private readonly knex: Knex) {}

  async has(source: string, hash: string): Promise<boolean> {
    const row = await this.knex('delivery_requests')
      .where({ source, hash })
      .first();
    return row !== undefined;
  }

  /** @returns how many were forgotten */
  async forgetBefore(instant: Date): Promise<number> {
    return this.knex('delivery_requests')
      .where('received_at', '<', instant.getTime())
      .delete();
  }
}
