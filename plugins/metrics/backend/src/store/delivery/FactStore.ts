import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { fromJson } from '@hone/node';
import type { Knex } from 'knex';
import { saveCursor } from './PullStateStore';
import type { Delivery, DeliveryFact, FactKind, Receipt } from './types';

/** SQLite takes at most 500 rows in one compound insert. */
const INSERT_CHUNK = 400;
const LOOKUP_CHUNK = 1_000;
const ATTEMPTS = 3;

type Row = Record<string, any>;

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += size) {
    parts.push(items.slice(i, i + size));
  }
  return parts;
}

const keyOf = (kind: string, externalId: string) => `${kind}\n${externalId}`;

function toFact(row: Row): DeliveryFact {
  return {
    source: row.source,
    kind: row.kind,
    externalId: row.external_id,
    version: Number(row.version),
    at: Number(row.at),
    entityRef: row.entity_ref,
    named: row.named,
    repository: row.repository,
    body: fromJson(row.body),
  };
}

function toFactRow({ fact, contentHash }: Delivery): Row {
  return {
    source: fact.source,
    kind: fact.kind,
    external_id: fact.externalId,
    version: fact.version,
    content_hash: contentHash,
    at: fact.at,
    entity_ref: fact.entityRef,
    named: fact.named,
    repository: fact.repository,
    body: JSON.stringify(fact.body),
  };
}

function toEventRow(delivery: Delivery, receivedAt: number): Row {
  const { fact, deliveryId, contentHash } = delivery;
  return {
    source: fact.source,
    delivery_id: deliveryId,
    kind: fact.kind,
    external_id: fact.externalId,
    version: fact.version,
    content_hash: contentHash,
    received_at: receivedAt,
    body: JSON.stringify(fact),
  };
}

interface Known {
  version: number;
  contentHash: string;
  entityRef: string;
}

/** The later version stands; of two that claim the same time, the same one whichever came first. */
function replaces(delivery: Delivery, known: Known): boolean {
  const { version } = delivery.fact;
  return (
    version > known.version ||
    (version === known.version && delivery.contentHash > known.contentHash)
  );
}

/** Facts about delivery and the events that they came from. */
export class FactStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Takes deliveries of one source in, in one transaction. Neither their order nor sending them again changes what
   * stands in the end.
   *
   * @param options.cursor - how far the source has been read with them
   */
  async apply(
    source: string,
    deliveries: readonly Delivery[],
    options: { receivedAt: Date; cursor?: string },
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
    options: { kinds: FactKind[]; from: number; limit: number },
  ): Promise<DeliveryFact[]> {
    const rows: Row[] = await this.knex('delivery_facts')
      .where('entity_ref', entityRef)
      .whereIn('kind', options.kinds)
      .where('at', '>=', options.from)
      .orderBy('at', 'desc')
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
      .where('kind', 'change')
      .where('at', '>=', options.from)
      .orderBy('at', 'desc')
      .limit(options.limit);
    return rows.map(toFact);
  }

  /** Facts whose service is not known, the newest first. */
  async unassigned(limit: number): Promise<DeliveryFact[]> {
    const rows: Row[] = await this.knex('delivery_facts')
      .where('entity_ref', '')
      .whereNot('kind', 'change')
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
      await this.touch(tx, services);
    });
  }

  private async applyIn(
    tx: Knex.Transaction,
    source: string,
    deliveries: readonly Delivery[],
    options: { receivedAt: Date; cursor?: string },
  ): Promise<Receipt> {
    const receivedAt = options.receivedAt.getTime();
    if (options.cursor !== undefined) {
      await saveCursor(tx, source, options.cursor);
    }
    const receipt: Receipt = { kept: 0, duplicates: 0, stale: 0, facts: 0 };
    const fresh = await this.withoutKnown(tx, source, deliveries);
    receipt.kept = fresh.length;
    receipt.duplicates = deliveries.length - fresh.length;
    for (const part of chunks(fresh, INSERT_CHUNK)) {
      await tx('delivery_events').insert(
        part.map(delivery => toEventRow(delivery, receivedAt)),
      );
    }
    const standing = await this.standing(tx, source, fresh);
    const before = new Map(standing);
    const changed = new Map<string, Delivery>();
    for (const delivery of fresh) {
      const { kind, externalId, version, entityRef } = delivery.fact;
      const key = keyOf(kind, externalId);
      const known = standing.get(key);
      if (known?.contentHash === delivery.contentHash) receipt.duplicates += 1;
      else if (known && !replaces(delivery, known)) receipt.stale += 1;
      else {
        const { contentHash } = delivery;
        standing.set(key, { version, contentHash, entityRef });
        changed.set(key, delivery);
      }
    }
    receipt.facts = changed.size;
    await this.write(tx, [...changed.values()]);
    const services = new Map<string, number>();
    for (const [key, { fact, affects }] of changed) {
      // A fact that moves to another service also changes the one that it leaves.
      const left = before.get(key)?.entityRef;
      for (const ref of [...affects, ...(left ? [left] : [])]) {
        services.set(ref, Math.max(fact.at, services.get(ref) ?? 0));
      }
    }
    await this.touch(tx, services);
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
    for (const ids of chunks([...byId.keys()], LOOKUP_CHUNK)) {
      const rows: Row[] = await tx('delivery_events')
        .select('delivery_id')
        .where({ source })
        .whereIn('delivery_id', ids);
      for (const row of rows) byId.delete(row.delivery_id);
    }
    return [...byId.values()];
  }

  private async standing(
    tx: Knex.Transaction,
    source: string,
    deliveries: readonly Delivery[],
  ): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    const byKind = new Map<FactKind, Set<string>>();
    for (const { fact } of deliveries) {
      const ids = byKind.get(fact.kind) ?? new Set();
      byKind.set(fact.kind, ids.add(fact.externalId));
    }
    for (const [kind, ids] of byKind) {
      for (const part of chunks([...ids], LOOKUP_CHUNK)) {
        const rows: Row[] = await tx('delivery_facts')
          .select('external_id', 'version', 'content_hash', 'entity_ref')
          .where({ source, kind })
          .whereIn('external_id', part);
        for (const row of rows) {
          known.set(keyOf(kind, row.external_id), {
            version: Number(row.version),
            contentHash: row.content_hash,
            entityRef: row.entity_ref,
          });
        }
      }
    }
    return known;
  }

  private async write(
    tx: Knex.Transaction,
    deliveries: readonly Delivery[],
  ): Promise<void> {
    for (const part of chunks(deliveries, INSERT_CHUNK)) {
      await tx('delivery_facts')
        .insert(part.map(toFactRow))
        .onConflict(['source', 'kind', 'external_id'])
        .merge()
        // Of two requests at once the later version stands too.
        .whereRaw(
          'excluded.version > delivery_facts.version OR (excluded.version = delivery_facts.version AND excluded.content_hash > delivery_facts.content_hash)',
        );
    }
  }

  /** Notes that services have to be computed anew; in one order, so that two transactions never wait for each other. */
  private async touch(
    tx: Knex.Transaction,
    services: ReadonlyMap<string, number>,
  ): Promise<void> {
    const rows = [...services]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ref, at]) => ({
        entity_ref: ref,
        facts_revision: 1,
        computed_revision: 0,
        last_fact_at: at,
      }));
    for (const part of chunks(rows, INSERT_CHUNK)) {
      await tx('delivery_services')
        .insert(part)
        .onConflict('entity_ref')
        .merge({
          facts_revision: tx.raw('delivery_services.facts_revision + 1'),
          last_fact_at: tx.raw(
            'CASE WHEN delivery_services.last_fact_at > excluded.last_fact_at THEN delivery_services.last_fact_at ELSE excluded.last_fact_at END',
          ),
        });
    }
  }
}
