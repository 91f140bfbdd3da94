/** What a fact is about. */
export type FactKind =
  | 'change'
  | 'deployment'
  | 'deployment-step'
  | 'deployment-abort'
  | 'incident'
  | 'defect'
  | 'flag-change';

/** A fact as a source told it, and to which service it belongs. */
export interface DeliveryFact {
  source: string;
  kind: FactKind;
  externalId: string;
  /** The source's time of its last change; a later version replaces an earlier one. */
  version: number;
  /** When it happened. */
  at: number;
  /** Empty while no service is known. */
  entityRef: string;
  /** What the source called the service, empty when it did not say. */
  named: string;
  /** Empty when it belongs to none. */
  repository: string;
  /** Everything that the rules read, without what is above. */
  body: Record<string, unknown>;
}

/** A fact with the delivery that brought it. */
export interface Delivery {
  /** Sent twice, it is the same delivery. */
  deliveryId: string;
  contentHash: string;
  fact: DeliveryFact;
  /** Services whose numbers it may change. */
  affects: string[];
}

/** What became of a batch of deliveries. */
export interface Receipt {
  /** Deliveries that were not known. */
  kept: number;
  /** Deliveries that were known, or repeat what is known. */
  duplicates: number;
  /** Deliveries that are older than what is known. */
  stale: number;
  /** Facts that are new or changed. */
  facts: number;
}
