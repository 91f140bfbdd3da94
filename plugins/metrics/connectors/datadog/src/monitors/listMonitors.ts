import { ServiceUnavailableError } from '@backstage/errors';
import { monitorSchema, monitorsSchema, type Monitor } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import type { Reading } from './readMonitors';

const PAGE = 100;
/** More monitors than any organisation has, so that the end of a reading does not depend on Datadog. */
const MOST_PAGES = 1_000;

/** A page of monitors, and Datadog's time. */
export interface MonitorPage {
  monitors: Monitor[];
  /** Those that are not as Datadog describes them. */
  unreadable: number;
  at: number | undefined;
}

/** All monitors with the states of their groups that alert, page by page. */
export async function* listMonitors({
  client,
  config,
  rules,
  signal,
}: Reading): AsyncGenerator<MonitorPage> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { value, at } = await client.ask({
      path: '/api/v1/monitor',
      query: {
        group_states: rules.noData ? 'alert,no data' : 'alert',
        monitor_tags: rules.tags.join(',') || undefined,
        page,
        page_size: PAGE,
      },
      schema: monitorsSchema,
      scope: 'monitors_read',
      signal,
    });
    const monitors = value.flatMap(
      given => monitorSchema.safeParse(given).data ?? [],
    );
    yield { monitors, unreadable: value.length - monitors.length, at };
    if (value.length < PAGE) return;
  }
  throw new ServiceUnavailableError(
    `${config.title} gives page after page of monitors without an end; the reading stops here`,
  );
}

/** One monitor with the states of all of its groups. */
export async function readMonitor(
  client: DatadogClient,
  id: number,
  signal: AbortSignal,
): Promise<{ value: Monitor; at: number | undefined }> {
  return client.ask({
    path: `/api/v1/monitor/${id}`,
    query: { group_states: 'all' },
    schema: monitorSchema,
    scope: 'monitors_read',
    signal,
  });
}
