import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  DeliveryBatch,
  DeliverySource,
  DeliveryWebhook,
} from '@hone/backstage-plugin-metrics-node';
import { HttpRefusal } from '@hone/node';
import { z } from 'zod';
import type { GrafanaClient } from '../client/GrafanaClient';
import type { AlertRules, GrafanaConfig } from '../config/GrafanaConfig';
import { formatCursor, parseCursor, type AlertCursor } from './AlertCursor';
import { GrafanaWebhook } from './GrafanaWebhook';
import { tellAlerts, type Told } from './tellAlerts';

const NOTHING: AlertCursor = { format: 1, open: [] };

/** Alerts that fire in a Grafana as incidents. */
export class GrafanaAlerts implements DeliverySource {
  readonly id: string;
  readonly kind = 'grafana';
  readonly title: string;
  readonly webhook?: DeliveryWebhook;

  constructor(
    config: GrafanaConfig,
    private readonly rules: AlertRules,
    private readonly options: {
      client: GrafanaClient;
      logger: Pick<LoggerService, 'warn' | 'debug'>;
    },
  ) {
    this.id = config.id;
    this.title = config.title;
    const auth = config.alerts?.webhook;
    if (auth) {
      this.webhook = new GrafanaWebhook(auth, { rules, orgId: config.orgId });
    }
  }

  async *read(request: {
    cursor: string | null;
    signal: AbortSignal;
  }): AsyncGenerator<DeliveryBatch> {
    const { alerts, at } = await this.list(request.signal);
    const cursor = this.resume(request.cursor);
    const told = tellAlerts(alerts, { cursor, rules: this.rules, at });
    this.tellLeftOut(told);
    const position = formatCursor(told.cursor);
    if (told.events.length > 0 || position !== request.cursor) {
      yield { events: told.events, cursor: position };
    }
  }

  private async list(signal: AbortSignal) {
    const { client } = this.options;
    try {
      const answer = await client.ask(
        {
          path: '/api/alertmanager/grafana/api/v2/alerts',
          // One that is silenced while it fires has not ended.
          query: { active: true, silenced: true, inhibited: true },
          signal,
        },
        { doing: 'read alerts', permission: 'alert.instances:read' },
      );
      return {
        alerts: client.parse(z.array(z.unknown()), answer),
        at: client.timeOf(answer),
      };
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      throw new InputError(error.message);
    }
  }

  private resume(given: string | null): AlertCursor {
    if (given === null) return NOTHING;
    const cursor = parseCursor(given);
    if (!cursor) {
      this.options.logger.warn(
        `${this.title} is read anew, because the stored position could not be read; alerts that ended meanwhile stay open`,
      );
    }
    return cursor ?? NOTHING;
  }

  private tellLeftOut({ leftOut }: Told): void {
    if (leftOut.size === 0) return;
    const reasons = [...leftOut].map(([reason, n]) => `${n} ${reason}`);
    this.options.logger.debug(
      `${this.title}: alerts that are no incidents: ${reasons.join('; ')}`,
    );
  }
}
