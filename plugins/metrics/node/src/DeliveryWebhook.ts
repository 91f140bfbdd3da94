import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';

/**
 * A request as it came in. Nothing in it is trusted before it is verified, and all of it is data afterwards.
 *
 * @public
 */
export interface WebhookRequest {
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as they were sent. */
  body: Buffer;
  receivedAt: Date;
}

/**
 * How an outside system tells of deliveries by itself.
 *
 * @public
 */
export interface DeliveryWebhook {
  /** Lower-case names of headers without which a request is refused before its body is read. */
  requiredHeaders: string[];
  /**
   * The status for a request that was received before; 409 by default. 200 where the sender would go on repeating it
   * otherwise.
   */
  repeatedStatus?: number;
  /**
   * Checks who sent it, in constant time.
   *
   * Throws an AuthenticationError, whose message holds nothing of the request.
   *
   * @returns when it was sent, null where the sender does not say
   */
  verify(request: WebhookRequest): { sentAt: Date | null };
  /**
   * The events that it tells of, with the identifiers that reading gives them; none when it tells of something else.
   *
   * Throws an InputError when it is not what the sender describes.
   */
  read(request: WebhookRequest): Promise<DeliveryEvent[]>;
}
