import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { AccessDenied } from '../client/refusals';
import type { DatadogClient } from '../client/DatadogClient';
import type { DatadogConfig, MonitorRules } from '../config/DatadogConfig';
import { formatCursor, parseCursor } from './Cursor';
import { listMonitors } from './listMonitors';
import { MonitorWebhook } from './MonitorWebhook';
import { OpenIncidents } from './OpenIncidents';
import { alertingOf, settle, type Reading } from './readMonitors';

/**
 * Alerts of monitors as incidents: told by the webhook where there is one, else read. Datadog names an alert's cycle only in
 * webhooks and the beginning of an alert only in its API, so both together would open two incidents for one alert.
 */
export class MonitorSource implements DeliverySource {
  readonly id: string;
  readonly kind = 'datadog';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;

  constructor(
    private readonly options: {
      config: DatadogConfig;
      rules: MonitorRules;
      client: DatadogClient;
      clock: Clock;
      logger: Pick<LoggerService, 'warn'>;
    },
  ) {
    const { config, rules } = options;
    this.id = config.id;
    this.title = config.title;
    if (rules.webhook) {
      this.webhook = new MonitorWebhook({ ...options, webhook: rules.webhook });
    }
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const { client, config, rules } = this.options;
    const reading = { client, config, rules, signal: request.signal };
    try {
      if (this.webhook) await this.checkAccess(reading);
      else yield* this.readAlerts(reading, request.cursor);
    } catch (error) {
      // Nothing is gained by asking again with the same keys.
      if (error instanceof AccessDenied) throw new InputError(error.message);
      throw error;
    }
  }

  /** Recoveries that the webhook tells of need the API: it is better known now than when the first one comes. */
  private async checkAccess(reading: Reading): Promise<void> {
    await listMonitors(reading).next();
  }

  private async *readAlerts(
    reading: Reading,
    given: string | null,
  ): AsyncGenerator<DeliveryBatch> {
    const incidents = new OpenIncidents(this.start(given));
    let now = this.options.clock.now().getTime();
    let stored = given;
    for await (const page of listMonitors(reading)) {
      now = page.at ?? now;
      this.warnOf(
        page.unreadable,
        'monitors are not as Datadog describes them',
      );
      const alerting = page.monitors.flatMap(one => alertingOf(one, reading));
      const events = incidents.meet(alerting, reading.config);
      const cursor = formatCursor(incidents.cursor);
      if (events.length > 0 || cursor !== stored) {
        yield { events, cursor };
        stored = cursor;
      }
    }
    this.warnOf(incidents.leftOut, 'alerts are more than can be kept at once');
    for (const own of incidents.unmet()) {
      const { events, open } = await settle(own, reading, now);
      incidents.replace(own, open);
      if (events.length > 0) {
        yield { events, cursor: formatCursor(incidents.cursor) };
      }
    }
  }

  private start(given: string | null) {
    const cursor = parseCursor(given);
    if (!cursor) {
      this.options.logger.warn(
        `${this.title} is read anew, because the stored position could not be read; incidents that ended since stay open`,
      );
    }
    return cursor?.open ?? [];
  }

  private warnOf(count: number, because: string): void {
    if (count === 0) return;
    this.options.logger.warn(
      `${this.title}: ${count} ${because} and were left out`,
    );
  }
}
