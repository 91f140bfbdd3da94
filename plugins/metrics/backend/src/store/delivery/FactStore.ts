import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { noteReceipt } from './DeliverySourceStore';
import { COMMITS, OF_SERVICES } from './factIndexes';
import { toEventRow, toFact, toFactRow } from './factRows';
import { insertRows, selectRows } from './givenRows';
import { noteRequest } from './RequestStore';
import { touchChanged } from './touchChanged';
import { touchServices } from './touchServices';
import type { Delivery, DeliveryFact, FactKind, Receipt } from './types';

const ATTEMPTS = 3;

type Row = Record<string, any>;

const keyOf = (kind: string, externalId: string) => `${kind}\n${externalId}`;

/**
 * Deliveries in the order of an index: a large one is then gone through once, not once for every row, and two
 * transactions never wait for each other.
 */
function inOrder(
  deliveries: readonly Delivery[],
  key: (delivery: Delivery) => string,
): Delivery[] {
  return deliveries
    .map(delivery => ({ key: key(delivery), delivery }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ delivery }) => delivery);
}

interface Known {
  version: number;
  contentHash: string;
  entityRef: string;
  repository: string;
}

/** The later version stands; of two that claim the same time, the same one whichever came first. */
function replaces(delivery: Delivery, known: Known): boolean {
  const { version } = delivery.fact;
  return (
    version > known.version ||
    (version === known.version && delivery.contentHash > known.contentHash)
  );
}

interface ApplyOptions {
  receivedAt: Date;
  /** How far the source has been read with them. */
  cursor?: string;
  /** Of the webhook's request that brought them. */
  requestHash?: string;
}

/** Facts about delivery and the events that they came from. */
export class FactStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Takes deliveries of one source in, in one transaction. Neither their order nor sending them again changes what
   * stands in the end.
   *
   * @throws RepeatedRequest when the request was taken before; then nothing is stored
   */
  async apply(
    source: string,
    deliveries: readonly Delivery[],
    options: ApplyOptions,
  ): Promise<Receipt> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.knex.transaction(tx =>
          this.applyIn(tx, source, deliveries, options),
        );
      } catch (error) {
        // Another request brought one of the same facts in between; now it is there to compare with.
        if (attempt >= ATTEMPTS || !isDatabaseConflictError(error)) throw error;
      }
    }
  }

  /** Facts of a service, the newest first. */
  async ofService(
    entityRef: string,
    options: { kinds: FactKind[]; from: number; to?: number; limit: number },
  ): Promise<DeliveryFact[]> {
    const { to } = options;
    const rows: Row[] = await this.knex('delivery_facts')
      .where('entity_ref', entityRef)
      .whereRaw(OF_SERVICES)
      .whereIn('kind', options.kinds)
      .where('at', '>=', options.from)
      .modify(query => (to === undefined ? query : query.where('at', '<', to)))
      .orderBy('at', 'desc')
      // Of facts of one instant the same ones are read whatever the order in which they came.
      .orderBy('external_id')
      .orderBy('kind')
      .limit(options.limit);
    return rows.map(toFact);
  }

  /** Commits of repositories, the newest first. */
  async commits(
    repositories: string[],
    options: { from: number; limit: number },
  ): Promise<DeliveryFact[]> {
    if (repositories.length === 0) return [];
    const rows: Row[] = await this.knex('delivery_facts')
      .whereIn('repository', repositories)
      .whereRaw(COMMITS)
      .where('at', '>=', options.from)
      .orderBy('at', 'desc')
      .limit(options.limit);
    return rows.map(toFact);
  }

  /** Facts whose service is not known, the newest first. */
  async unassigned(limit: number): Promise<DeliveryFact[]> {
    const rows: Row[] = await this.knex('delivery_facts')
      .where('entity_ref', '')
      .whereRaw(OF_SERVICES)
      .orderBy('at', 'desc')
      .limit(limit);
    return rows.map(toFact);
  }

  /** Gives facts to services that have become known. */
  async assign(
    facts: readonly { fact: DeliveryFact; entityRef: string }[],
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const services = new Map<string, number>();
      for (const { fact, entityRef } of facts) {
        const changed = await tx('delivery_facts')
          .where({
            source: fact.source,
            kind: fact.kind,
            external_id: fact.externalId,
            entity_ref: '',
          })
          .update({ entity_ref: entityRef });
        if (changed > 0) {
          services.set(
            entityRef,
            Math.max(fact.at, services.get(entityRef) ?? 0),
          );
        }
      }
      await touchServices(tx, services);
    });
  }

  private async applyIn(
    tx: Knex.Transaction,
    source: string,
    deliveries: readonly Delivery[],
    options: ApplyOptions,
  ): Promise<Receipt> {
    const receivedAt = options.receivedAt.getTime();
    const { cursor, requestHash } = options;
    if (requestHash !== undefined) {
      await noteRequest(tx, source, { hash: requestHash, receivedAt });
    }
    const receipt: Receipt = { kept: 0, duplicates: 0, stale: 0, facts: 0 };
    const fresh = await this.withoutKnown(tx, source, deliveries);
    receipt.kept = fresh.length;
    receipt.duplicates = deliveries.length - fresh.length;
    const byId = inOrder(fresh, ({ deliveryId }) => deliveryId);
    await insertRows(
      tx,
      'delivery_events',
      byId.map(delivery => toEventRow(delivery, receivedAt)),
    );
    const standing = await this.standing(tx, source, fresh);
    const before = new Map(standing);
    const changed = new Map<string, Delivery>();
    for (const delivery of fresh) {
      const { kind, externalId, version } = delivery.fact;
      const key = keyOf(kind, externalId);
      const known = standing.get(key);
      if (known?.contentHash === delivery.contentHash) receipt.duplicates += 1;
      else if (known && !replaces(delivery, known)) receipt.stale += 1;
      else {
        const { contentHash } = delivery;
        const { entityRef, repository } = delivery.fact;
        standing.set(key, { version, contentHash, entityRef, repository });
        changed.set(key, delivery);
      }
    }
    receipt.facts = changed.size;
    await this.write(tx, [...changed.values()]);
    await touchChanged(
      tx,
      [...changed].map(([key, { fact, affects }]) => ({
        fact,
        affects,
        left: before.get(key),
      })),
    );
    await noteReceipt(tx, source, receipt, {
      events: deliveries.length,
      receivedAt,
      cursor,
      requestHash,
    });
    return receipt;
  }

  private async withoutKnown(
    tx: Knex.Transaction,
    source: string,
    deliveries: readonly Delivery[],
  ): Promise<Delivery[]> {
    const byId = new Map<string, Delivery>();
    for (const delivery of deliveries) {
      if (!byId.has(delivery.deliveryId)) {
        byId.set(delivery.deliveryId, delivery);
      }
    }
    const known = await selectRows(
      tx,
      'delivery_events',
      [...byId.keys()].map(id => ({ source, delivery_id: id })),
      ['delivery_id'],
    );
    for (const row of known) byId.delete(row.delivery_id);
    return [...byId.values()];
  }

  private async standing(
    tx: Knex.Transaction,
    source: string,
    deliveries: readonly Delivery[],
  ): Promise<Map<string, Known>> {
    const keys = new Map(
      deliveries.map(({ fact: { kind, externalId } }) => [
        keyOf(kind, externalId),
        { source, kind, external_id: externalId },
      ]),
    );
    const rows = await selectRows(
      tx,
      'delivery_facts',
      [...keys.values()],
      [
        'kind',
        'external_id',
        'version',
        'content_hash',
        'entity_ref',
        'repository',
      ],
    );
    return new Map(
      rows.map(row => [
        keyOf(row.kind, row.external_id),
        {
          version: Number(row.version),
          contentHash: row.content_hash,
          entityRef: row.entity_ref,
          repository: row.repository,
        },
      ]),
    );
  }

  private async write(
    tx: Knex.Transaction,
    deliveries: readonly Delivery[],
  ): Promise<void> {
    const byKey = inOrder(deliveries, ({ fact }) =>
      keyOf(fact.kind, fact.externalId),
    );
    await insertRows(tx, 'delivery_facts', byKey.map(toFactRow), {
      key: ['source', 'kind', 'external_id'],
      // Of two requests at once the later version stands too.
      replaceWhere:
        'excluded.version > delivery_facts.version OR (excluded.version = delivery_facts.version AND excluded.content_hash > delivery_facts.content_hash)',
    });
  }
}
