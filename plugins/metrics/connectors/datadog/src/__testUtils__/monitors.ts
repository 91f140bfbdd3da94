import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { NOW, type FakeDatadog } from './FakeDatadog';
import { clientOf, configOf } from './startDatadog';
import { MonitorSource } from '../monitors/MonitorSource';

export const SECRET = 'a-secret-of-the-webhook';
/** Seconds since 1970. */
export const NOW_SECONDS = NOW / 1000;

/** A group of a monitor as the API has it, alerting for ten minutes. */
export function alerting(more: object = {}) {
  return {
    status: 'Alert',
    last_triggered_ts: NOW_SECONDS - 600,
    last_notified_ts: NOW_SECONDS - 600,
    last_nodata_ts: 0,
    last_resolved_ts: 0,
    ...more,
  };
}

/** A monitor as the API has it. */
export function aMonitor(id: number, groups: object, more: object = {}) {
  return {
    id,
    name: `Monitor ${id}`,
    type: 'query alert',
    query: 'avg(last_5m):avg:cart.load{*} by {host} > 1',
    message: '',
    tags: ['service:cart'],
    multi: true,
    priority: null,
    overall_state: 'Alert',
    created: '2026-01-01T00:00:00.000000+00:00',
    modified: '2026-01-01T00:00:00.000000+00:00',
    state: { groups },
    ...more,
  };
}

/** A source of incidents of a fake, and what it warned of. */
export function monitorsOf(
  fake: FakeDatadog,
  monitors: object = {},
  settings: object = {},
) {
  const warnings: string[] = [];
  const config = configOf(fake, { monitors, ...settings });
  const { client, clock } = clientOf(config);
  const source = new MonitorSource({
    config,
    rules: config.monitors!,
    client,
    clock,
    logger: { warn: message => warnings.push(message) },
  });
  return { source, warnings };
}

/** Reads to the end. */
export async function readAll(
  source: MonitorSource,
  cursor: string | null = null,
) {
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

/** The body of a webhook as the template makes it. */
export function anAlert(more: object = {}) {
  return {
    id: '7777',
    cycle: '9bd4ac313a4d1e8f',
    monitor: '12',
    transition: 'Triggered',
    date: String(NOW - 300_000),
    scope: 'host:web-1',
    tags: 'env:prod,host:web-1,service:cart',
    priority: 'P2',
    link: 'https://app.datadoghq.com/monitors/12?group=host%3Aweb-1',
    ...more,
  };
}

/** A request of the webhook. */
export function requestOf(
  body: unknown,
  headers: Record<string, string> = { 'x-hone-secret': SECRET },
) {
  return {
    headers,
    body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
    receivedAt: new Date(NOW),
  };
}
