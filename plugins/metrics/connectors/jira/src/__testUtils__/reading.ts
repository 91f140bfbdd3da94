import { ConfigReader } from '@backstage/config';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { Contract } from '@hone/testbed';
import { readJiraConfig } from '../config/readJiraConfig';
import { JiraSource } from '../JiraSource';
import type { FakeJira } from './FakeJira';

const MISSING =
  'The description of Jira was not found: set HONE_DATA to the folder that holds specs. Requests and answers are not checked.';

/** Atlassian's own description of the Cloud, null where it is missing. */
export async function cloudContract(): Promise<Contract | null> {
  const contract = await Contract.load('jira-cloud-v3.openapi.json');
  if (contract) return contract;
  if (process.env.CI) throw new Error(MISSING);
  process.stdout.write(`${MISSING}\n`);
  return null;
}

/** A source of a fake, whose links point to its site, and what it warned of. */
export function sourceOf(
  jira: FakeJira,
  settings: object = {},
  options: { now?: string; timeoutMs?: number } = {},
) {
  const warnings: string[] = [];
  const { now = '2026-11-20T12:00:00Z', timeoutMs } = options;
  const [config] = readJiraConfig(
    new ConfigReader({
      hone: {
        metrics: {
          jira: [
            {
              id: 'tracker',
              url: 'https://acme.atlassian.net',
              apiUrl: jira.vendor.url,
              auth: {
                type: 'basic',
                username: 'bot@acme.example',
                token: 'token-1',
              },
              projects: ['SHOP'],
              ...settings,
            },
          ],
        },
      },
    } as never),
  );
  const source = new JiraSource(config, {
    clock: { now: () => new Date(now) },
    logger: { warn: message => warnings.push(message) },
    timeoutMs,
  });
  return { source, warnings };
}

/** Reads to the end. */
export async function readAll(
  source: JiraSource,
  cursor: string | null = null,
): Promise<{
  events: DeliveryEvent[];
  cursor: string | null;
  batches: number;
}> {
  const events: DeliveryEvent[] = [];
  let position = cursor;
  let batches = 0;
  const { signal } = new AbortController();
  for await (const batch of source.read({ cursor, signal })) {
    events.push(...batch.events);
    position = batch.cursor;
    batches += 1;
  }
  return { events, cursor: position, batches };
}
