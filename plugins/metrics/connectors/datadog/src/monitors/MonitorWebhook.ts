import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import {
  toUrl,
  type DeliveryWebhook,
  type WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifyCredential } from '@hone/node';
import type { DatadogClient } from '../client/DatadogClient';
import type {
  DatadogConfig,
  MonitorRules,
  MonitorWebhookConfig,
} from '../config/DatadogConfig';
import { countsPriority, isElsewhere, serviceOf, tagsOf } from './alertTags';
import { beginOf, groupOf } from './groups';
import { readMonitor } from './listMonitors';
import { readPayload, sentAt, type AlertPayload } from './payload';
import { toIncident } from './toIncident';

/** Datadog waits for 15 seconds. */
const PATIENCE_MS = 10_000;

/** Tells of alerts when they begin and when they end. What lies between changes nothing about an incident. */
export class MonitorWebhook implements DeliveryWebhook {
  readonly requiredHeaders: string[];
  /** Datadog repeats what it is not sure of; there is nothing wrong with that. */
  readonly repeatedStatus = 200;

  constructor(
    private readonly options: {
      config: DatadogConfig;
      rules: MonitorRules;
      webhook: MonitorWebhookConfig;
      client: DatadogClient;
      logger: Pick<LoggerService, 'warn'>;
    },
  ) {
    this.requiredHeaders = [options.webhook.header];
  }

  verify({ headers, body }: WebhookRequest): { sentAt: Date | null } {
    const { header, secrets } = this.options.webhook;
    verifyCredential(headers[header], secrets);
    return { sentAt: sentAt(body) };
  }

  async read({ body }: WebhookRequest): Promise<DeliveryEvent[]> {
    const payload = readPayload(body);
    if (!this.counts(payload)) return [];
    switch (payload.transition) {
      case 'triggered':
        return [this.incident(payload, payload.at.getTime(), undefined)];
      case 'no data':
        return this.options.rules.noData
          ? [this.incident(payload, payload.at.getTime(), undefined)]
          : [];
      case 'recovered':
        return this.recovered(payload);
      // Re-Triggered, Renotify, Re-No Data: the incident is open. Warn, Re-Warn: nothing has failed, or it still does.
      default:
        return [];
    }
  }

  private counts({ priority, tags, scope }: AlertPayload): boolean {
    const { rules, config } = this.options;
    return (
      countsPriority(priority, rules) &&
      !isElsewhere(tagsOf(`${scope},${tags}`), config.env)
    );
  }

  private incident(
    payload: AlertPayload,
    begin: number,
    end: number | undefined,
  ): DeliveryEvent {
    const tags = tagsOf(`${payload.scope},${payload.tags}`);
    return toIncident({
      id: `cycle/${payload.cycle}`,
      service: serviceOf(tags, payload.monitor),
      url: toUrl(payload.link),
      begin,
      end,
    });
  }

  /** A recovery does not say when the alert began: its monitor does. */
  private async recovered(payload: AlertPayload): Promise<DeliveryEvent[]> {
    const { config, logger } = this.options;
    const end = payload.at.getTime();
    const begin = await this.beginOf(payload);
    if (begin === undefined) {
      logger.warn(
        `${config.title}: monitor ${payload.monitor} recovered, but it does not say since when it had alerted; its incident stays open`,
      );
      return [];
    }
    return [this.incident(payload, Math.min(begin, end), end)];
  }

  private async beginOf({
    monitor,
    scope,
  }: AlertPayload): Promise<number | undefined> {
    const { client, config } = this.options;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const { value } = await readMonitor(client, monitor, signal);
      const group = groupOf(value, scope);
      return group && beginOf(group.state);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      if (!signal.aborted) throw error;
      throw new ServiceUnavailableError(
        `${config.title} did not show monitor ${monitor} within ${
          PATIENCE_MS / 1000
        } seconds`,
      );
    }
  }
}
