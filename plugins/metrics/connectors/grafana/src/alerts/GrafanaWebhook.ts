import { AuthenticationError, InputError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { verifyCredential, verifySignature } from '@hone/node';
import { z } from 'zod';
import type { AlertRules, WebhookAuth } from '../config/GrafanaConfig';
import { parseAlert } from './Alert';
import { firing, resolved, serviceOf } from './incidents';

const MOST_ALERTS = 5_000;
/** Unix seconds. */
const TIMESTAMP = /^\d{1,11}$/;

const payloadSchema = z.object({
  alerts: z.array(z.unknown()).max(MOST_ALERTS),
  /** Organisation; missing where the payload is Alertmanager's own. */
  orgId: z.number().optional().catch(undefined),
});

function parsePayload(body: Buffer) {
  try {
    return payloadSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function headersOf(auth: WebhookAuth): string[] {
  if (auth.type === 'credential') return ['authorization'];
  const { signatureHeader, timestampHeader } = auth;
  return [signatureHeader, ...(timestampHeader ? [timestampHeader] : [])];
}

/** Tells of alerts as soon as they fire or end. */
export class GrafanaWebhook implements DeliveryWebhook {
  readonly requiredHeaders: string[];
  /** A group that fires on is told again with the same bytes; anything but 2xx is a failed notification there. */
  readonly repeatedStatus = 200;

  constructor(
    private readonly auth: WebhookAuth,
    private readonly options: {
      rules: AlertRules;
      orgId: number | undefined;
    },
  ) {
    this.requiredHeaders = headersOf(auth);
  }

  verify({ headers, body }: WebhookRequest): { sentAt: Date | null } {
    const { auth } = this;
    if (auth.type === 'credential') {
      verifyCredential(headers.authorization, auth.accepted);
      return { sentAt: null };
    }
    const { signatureHeader, timestampHeader, secrets } = auth;
    const given = headers[signatureHeader];
    if (timestampHeader === undefined) {
      verifySignature({ given, signed: [body], secrets, encoding: 'hex' });
      return { sentAt: null };
    }
    const timestamp = headers[timestampHeader] ?? '';
    if (!TIMESTAMP.test(timestamp)) {
      throw new AuthenticationError('The timestamp is missing or no number');
    }
    const signed = [timestamp, ':', body];
    verifySignature({ given, signed, secrets, encoding: 'hex' });
    return { sentAt: new Date(Number(timestamp) * 1000) };
  }

  async read({ body }: WebhookRequest): Promise<DeliveryEvent[]> {
    const payload = parsePayload(body);
    if (!payload) {
      throw new InputError(
        `The body has to be JSON with a list of at most ${MOST_ALERTS} alerts, as Grafana sends it without a custom payload`,
      );
    }
    const { orgId } = this.options;
    const isForeign = orgId !== undefined && (payload.orgId ?? orgId) !== orgId;
    return isForeign ? [] : payload.alerts.flatMap(one => this.tell(one));
  }

  private tell(given: unknown): DeliveryEvent[] {
    const alert = parseAlert(given);
    if (!alert) return [];
    const found = serviceOf(alert, this.options.rules);
    if ('reason' in found) return [];
    const { id, startsAt, endsAt, url } = alert;
    const incident = { id, service: found.service, startsAt, url };
    return [
      endsAt === undefined ? firing(incident) : resolved(incident, endsAt),
    ];
  }
}
