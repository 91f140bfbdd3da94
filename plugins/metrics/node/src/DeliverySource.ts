import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryWebhook } from './DeliveryWebhook';

/**
 * Some events, and where to go on after them.
 *
 * @public
 */
export interface DeliveryBatch {
  /** In any order; told again they change nothing. */
  events: DeliveryEvent[];
  /** Opaque to all but the source. It is stored in the same step as the events, so nothing is lost in between. */
  cursor: string;
}

/**
 * Where deployments, changes, incidents and defects come from: a code host, a tracker, a repository.
 *
 * @public
 */
export interface DeliverySource {
  /** Unique among all sources; letters, digits and dashes. */
  id: string;
  /** The kind of system, such as `git`. */
  kind: string;
  /** For people. */
  title: string;
  /**
   * Reads what is new since a cursor, the oldest first, batch by batch of at most 5,000 events; ends when it is up to
   * date. Without a cursor it begins at its configured horizon.
   *
   * Throws an InputError when its configuration is at fault, anything else when the outside system does not answer; what
   * was read before stands.
   */
  read(options: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncIterable<DeliveryBatch>;

  /** Where it may tell of news by itself; only with a secret. */
  webhook?: DeliveryWebhook;
}
