import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
} from '@backstage/errors';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { createHash } from 'node:crypto';
import type { DeliverySourceStore } from '../../../store/delivery/DeliverySourceStore';
import {
  RepeatedRequest,
  type RequestStore,
} from '../../../store/delivery/RequestStore';
import type { DeliveryIngest } from '../ingest/DeliveryIngest';
import type { DeliverySourceRegistry } from '../ingest/DeliverySourceRegistry';

/** Senders repeat for hours at most; what is older was kept by somebody. */
const MAX_AGE_MS = 24 * 3_600_000;
/** Clocks of senders may be this much ahead. */
const MAX_AHEAD_MS = 10 * 60_000;
/** From then on what is signed is still refused by its age, or changes nothing because it is known. */
const MEMORY_MS = 90 * 24 * 3_600_000;

/** What became of a request. */
export interface WebhookReceipt {
  /** Events that were stored, those that were known among them. */
  events: number;
  /** Events that made no sense and were left out. */
  leftOut: number;
}

/** A request that was taken before, and the status that its sender understands. */
export class RepeatedDelivery extends ConflictError {
  constructor(readonly status: number) {
    super('This request was taken before; nothing was stored');
  }
}

/** Takes requests of webhooks, each once, from those who know a secret. */
export class WebhookReceiver {
  constructor(
    private readonly options: {
      registry: DeliverySourceRegistry;
      deliveryIngest: DeliveryIngest;
      deliverySources: DeliverySourceStore;
      requests: RequestStore;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /**
   * Before the body is read.
   *
   * @throws NotFoundError when the source has no webhook
   * @throws AuthenticationError when a header is missing
   */
  async admit(
    sourceId: string,
    headers: WebhookRequest['headers'],
  ): Promise<void> {
    const missing = this.webhook(sourceId).requiredHeaders.find(
      name => !headers[name],
    );
    if (missing === undefined) return;
    await this.options.deliverySources.refused(
      sourceId,
      this.options.clock.now(),
    );
    throw new AuthenticationError(`The header ${missing} is missing`);
  }

  /**
   * @throws AuthenticationError when it is forged or too old
   * @throws RepeatedDelivery when it was taken before
   * @throws InputError when it is not what the sender describes
   */
  async receive(
    sourceId: string,
    headers: WebhookRequest['headers'],
    body: Buffer,
  ): Promise<WebhookReceipt> {
    const { deliverySources, clock, logger } = this.options;
    const webhook = this.webhook(sourceId);
    const request = { headers, body, receivedAt: clock.now() };
    try {
      return await this.take(sourceId, webhook, request);
    } catch (error) {
      // A repetition is no attack: senders repeat what they are not sure of.
      if (error instanceof RepeatedDelivery) throw error;
      await deliverySources.refused(sourceId, request.receivedAt);
      if (error instanceof AuthenticationError) {
        logger.warn(
          `A request to the webhook of ${sourceId} was refused: ${error.message}`,
        );
      }
      throw error;
    }
  }

  /** Forgets requests that nobody can repeat with effect. */
  async prune(): Promise<number> {
    const { requests, clock } = this.options;
    return requests.forgetBefore(new Date(clock.now().getTime() - MEMORY_MS));
  }

  private async take(
    sourceId: string,
    webhook: DeliveryWebhook,
    request: WebhookRequest,
  ): Promise<WebhookReceipt> {
    const { requests, deliveryIngest, logger } = this.options;
    this.checkAge(webhook.verify(request).sentAt, request.receivedAt);
    const hash = createHash('sha256').update(request.body).digest('hex');
    const repeated = new RepeatedDelivery(webhook.repeatedStatus ?? 409);
    if (await requests.has(sourceId, hash)) throw repeated;
    const items = await webhook.read(request);
    try {
      const { faults } = await deliveryIngest.receive(
        { source: sourceId, items },
        hash,
      );
      if (faults.length > 0) {
        logger.info(
          `${faults.length} events of the webhook of ${sourceId} were left out`,
        );
      }
      return { events: items.length - faults.length, leftOut: faults.length };
    } catch (error) {
      throw error instanceof RepeatedRequest ? repeated : error;
    }
  }

  private checkAge(sentAt: Date | null, receivedAt: Date): void {
    if (sentAt === null) return;
    const age = receivedAt.getTime() - sentAt.getTime();
    // An instant that is none has no age that could be right.
    if (!(age <= MAX_AGE_MS && age >= -MAX_AHEAD_MS)) {
      throw new AuthenticationError(
        'The request was sent more than a day ago, or by a clock that is ahead',
      );
    }
  }

  private webhook(sourceId: string): DeliveryWebhook {
    const webhook = this.options.registry.get(sourceId)?.webhook;
    if (!webhook) throw new NotFoundError('There is no such webhook');
    return webhook;
  }
}
