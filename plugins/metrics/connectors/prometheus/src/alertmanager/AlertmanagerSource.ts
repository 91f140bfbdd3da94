import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { AlertmanagerClient } from './client/AlertmanagerClient';
import type { AlertmanagerConfig } from './config/AlertmanagerConfig';
import { formatCursor, MOST_OPEN, parseCursor } from './read/Cursor';
import { tellAlerts } from './read/tellAlerts';
import { AlertmanagerWebhook } from './webhook/AlertmanagerWebhook';

/** The alerts of an Alertmanager as incidents. */
export class AlertmanagerSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'alertmanager';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;
  private readonly client: AlertmanagerClient;
  /** Readings come every few minutes; what they cannot use is said once. */
  private lastSaid: string | undefined;

  constructor(
    private readonly config: AlertmanagerConfig,
    private readonly options: {
      clock: Clock;
      logger: Pick<LoggerService, 'warn'>;
    },
  ) {
    this.id = config.id;
    this.title = config.title;
    this.client = new AlertmanagerClient(config, options.clock);
    if (config.webhook) {
      this.webhook = new AlertmanagerWebhook(
        config,
        config.webhook,
        options.logger,
      );
    }
  }

  /** One batch: Alertmanager knows what fires now and keeps no past. */
  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const before = this.resume(request.cursor);
    const { alerts, at } = await this.client.currentAlerts(request.signal);
    const { rules } = this.config;
    const told = tellAlerts(alerts, before, { at, rules });
    this.say(told.findings.summary(rules.serviceLabels, MOST_OPEN));
    const cursor = formatCursor(told.known);
    // When nothing has changed there is nothing to store.
    if (told.events.length > 0 || cursor !== request.cursor) {
      yield { events: told.events, cursor };
    }
  }

  private resume(cursor: string | null) {
    const known = cursor === null ? undefined : parseCursor(cursor);
    if (cursor !== null && !known) {
      this.options.logger.warn(
        `${this.title} is read anew: the stored position could not be read, so incidents that were open stay so until its webhook tells of their end`,
      );
    }
    return known ?? new Map();
  }

  private say(summary: string | undefined): void {
    if (summary && summary !== this.lastSaid) {
      this.options.logger.warn(`${this.title}: ${summary}; they are left out`);
    }
    this.lastSaid = summary;
  }
}
