import { ConfigReader } from '@backstage/config';
import type {
  DeliveryWebhook,
  WebhookRequest,
} from '@hone/backstage-plugin-metrics-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncidentEvent } from '../alert/toIncident';
import { AlertmanagerSource } from '../AlertmanagerSource';
import { readAlertmanagerConfig } from '../config/readAlertmanagerConfig';

/** Credential of the webhook in tests. */
export const SECRET = 'a-secret-of-16-characters';

/** A source of one server, and what it warned of. */
export function sourceOf(
  baseUrl: string,
  settings: object = {},
  now = () => new Date(),
) {
  const warnings: string[] = [];
  const [config] = readAlertmanagerConfig(
    new ConfigReader({
      hone: {
        metrics: {
          alertmanager: [
            {
              baseUrl,
              webhook: { type: 'bearer', secret: SECRET },
              ...settings,
            },
          ],
        },
      },
    } as never),
  );
  const source = new AlertmanagerSource(config, {
    clock: { now },
    logger: { warn: message => warnings.push(message) },
  });
  return { source, warnings };
}

/** Reads to the end. */
export async function readAll(
  source: AlertmanagerSource,
  cursor: string | null = null,
) {
  const events: IncidentEvent[] = [];
  let position = cursor;
  const { signal } = new AbortController();
  for await (const batch of source.read({ cursor, signal })) {
    events.push(...(batch.events as IncidentEvent[]));
    position = batch.cursor;
  }
  return { events, cursor: position };
}

/** What the backend does with a request. */
export async function receive(
  webhook: DeliveryWebhook,
  request: WebhookRequest,
): Promise<IncidentEvent[]> {
  webhook.verify(request);
  return (await webhook.read(request)) as IncidentEvent[];
}

/** Asks until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error(`There was no ${what} within 30 seconds`);
}
