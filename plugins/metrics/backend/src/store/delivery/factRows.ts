import { fromJson } from '@hone/node';
import type { Delivery, DeliveryFact } from './types';

type Row = Record<string, any>;

export function toFact(row: Row): DeliveryFact {
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

export function toFactRow({ fact, contentHash }: Delivery) {
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
    body: fact.body,
  };
}

export function toEventRow(delivery: Delivery, receivedAt: number) {
  const { fact, deliveryId, contentHash } = delivery;
  return {
    source: fact.source,
    delivery_id: deliveryId,
    kind: fact.kind,
    external_id: fact.externalId,
    version: fact.version,
    content_hash: contentHash,
    received_at: receivedAt,
    body: fact,
  };
}
