import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifyCredential } from '@hone/node';
import { z } from 'zod';
import { parseAlert } from '../alert/Alert';
import {
  incidentOf,
  isIncident,
  toEvent,
  type IncidentEvent,
} from '../alert/toIncident';
import type {
  AlertmanagerConfig,
  WebhookCredential,
} from '../config/AlertmanagerConfig';

const HEADER = 'authorization';
const MOST_ALERTS = 5_000;

const payloadSchema = z.object({
  version: z.literal('4'),
  alerts: z.array(z.unknown()).max(MOST_ALERTS),
  truncatedAlerts: z.number().int().nonnegative().nullish().catch(null),
});

const statusSchema = z.object({ status: z.enum(['firing', 'resolved']) });

/** The whole headers that may come. */
function expectedOf(credential: WebhookCredential): string[] {
  return credential.secrets.map(secret => {
    if (credential.type === 'bearer') return `Bearer ${secret}`;
    const pair = Buffer.from(`${credential.username}:${secret}`, 'utf8');
    return `Basic ${pair.toString('base64')}`;
  });
}

/** Tells of alerts as soon as Alertmanager notifies, with their exact ends. */
export class AlertmanagerWebhook implements DeliveryWebhook {
  readonly requiredHeaders = [HEADER];
  /** A group that goes on firing is repeated word by word; a refusal would count as a failure of Alertmanager's. */
  readonly repeatedStatus = 200;
  private readonly expected: string[];

  constructor(
    private readonly config: AlertmanagerConfig,
    credential: WebhookCredential,
    private readonly logger: Pick<LoggerService, 'warn'>,
  ) {
    this.expected = expectedOf(credential);
  }

  verify({ headers }: WebhookRequest): { sentAt: Date | null } {
    verifyCredential(headers[HEADER], this.expected);
    return { sentAt: null };
  }

  async read({ body }: WebhookRequest): Promise<DeliveryEvent[]> {
    const payload = payloadSchema.safeParse(parseJson(body));
    if (!payload.success) {
      throw new InputError(
        `The body has to be Alertmanager's own of version "4" with a list of at most ${MOST_ALERTS} alerts, but ${this.config.title} sent something else; a receiver must not have a payload template`,
      );
    }
    const { alerts, truncatedAlerts } = payload.data;
    const events = alerts.map(alert => this.tell(alert));
    const malformed = events.filter(event => event === null).length;
    const said = [
      ...(truncatedAlerts
        ? [
            `${truncatedAlerts} alerts were cut off by max_alerts of the receiver; they are found at the next reading while they fire`,
          ]
        : []),
      ...(malformed > 0
        ? [`${malformed} alerts name no service or are malformed`]
        : []),
    ];
    if (said.length > 0) {
      this.logger.warn(`${this.config.title} webhook: ${said.join('; ')}`);
    }
    return events.filter(event => event !== null && event !== undefined);
  }

  /** @returns undefined for an alert that is no incident, null for one that cannot be used */
  private tell(given: unknown): IncidentEvent | undefined | null {
    const { rules } = this.config;
    const alert = parseAlert(given);
    const state = statusSchema.safeParse(given);
    if (!alert || !state.success) return null;
    if (!isIncident(alert, rules)) return undefined;
    const incident = incidentOf(alert, rules);
    if (!incident) return null;
    if (state.data.status === 'firing') return toEvent(incident, { turn: 0 });
    if (alert.endsAt === null) return null;
    return toEvent(incident, {
      turn: 0,
      endedAt: alert.endsAt,
      exact: true,
    });
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
