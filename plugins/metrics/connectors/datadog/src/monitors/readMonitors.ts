import { NotFoundError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { digestOf } from '@hone/backstage-plugin-metrics-node';
import type { Monitor } from '../client/answers';
import type { DatadogClient } from '../client/DatadogClient';
import type { DatadogConfig, MonitorRules } from '../config/DatadogConfig';
import { countsPriority, isElsewhere, serviceOf, tagsOf } from './alertTags';
import { MAX_GROUP, type OpenIncident } from './Cursor';
import { beginOf, groupsOf, type Group } from './groups';
import { readMonitor } from './listMonitors';
import { toIncident } from './toIncident';

/** What a reading works with. */
export interface Reading {
  client: DatadogClient;
  config: DatadogConfig;
  rules: MonitorRules;
  signal: AbortSignal;
}

/** A group that no longer alerts, but has not recovered. */
const UNSETTLED = ['Alert', 'Warn', 'No Data'];

function alerts({ state }: Group, { noData }: MonitorRules): boolean {
  return state.status === 'Alert' || (noData && state.status === 'No Data');
}

function monitorUrl({ appUrl }: DatadogConfig, id: number): string {
  return `${appUrl}/monitors/${id}`;
}

/** The incidents of a monitor that alerts, whether or not they were told before. */
export function alertingOf(
  monitor: Monitor,
  { config, rules }: Pick<Reading, 'config' | 'rules'>,
): OpenIncident[] {
  if (!countsPriority(monitor.priority, rules)) return [];
  return groupsOf(monitor).flatMap(group => {
    const begin = beginOf(group.state);
    const tags = [...tagsOf(group.name), ...(monitor.tags ?? [])];
    const told =
      begin !== undefined &&
      alerts(group, rules) &&
      group.name.length <= MAX_GROUP &&
      !isElsewhere(tags, config.env);
    if (!told) return [];
    return [
      {
        id: `monitor/${monitor.id}/${digestOf(group.name)}/${begin / 1000}`,
        monitor: monitor.id,
        group: group.name,
        service: serviceOf(tags, monitor.id),
        begin,
      },
    ];
  });
}

/** An incident that is told for the first time. */
export function opened(
  open: OpenIncident,
  config: DatadogConfig,
): DeliveryEvent {
  const url = monitorUrl(config, open.monitor);
  return toIncident({ ...open, url, end: undefined });
}

/** When a group recovered, epoch milliseconds; undefined while it has not. */
function endOf(
  group: Group | undefined,
  { begin }: OpenIncident,
  now: number,
): number | undefined {
  // A group without data for long is forgotten, and the monitor may be gone.
  if (!group) return now;
  const resolved = (group.state.last_resolved_ts ?? 0) * 1000;
  if (resolved > begin) return resolved;
  return UNSETTLED.includes(group.state.status ?? '') ? undefined : now;
}

/**
 * What became of the incidents of one monitor that were told before.
 *
 * @param now - Datadog's clock, epoch milliseconds: the end of what no longer can be asked for
 */
export async function settle(
  incidents: readonly OpenIncident[],
  reading: Reading,
  now: number,
): Promise<{ events: DeliveryEvent[]; open: OpenIncident[] }> {
  const { client, config, signal } = reading;
  const [{ monitor }] = incidents;
  const groups = await allGroups(client, monitor, signal);
  const events: DeliveryEvent[] = [];
  const open: OpenIncident[] = [];
  for (const incident of incidents) {
    const group = groups.find(({ name }) => name === incident.group);
    const end = endOf(group, incident, now);
    if (end === undefined) open.push(incident);
    else {
      const url = monitorUrl(config, monitor);
      events.push(toIncident({ ...incident, url, end }));
    }
  }
  return { events, open };
}

async function allGroups(
  client: DatadogClient,
  monitor: number,
  signal: AbortSignal,
): Promise<Group[]> {
  try {
    const { value } = await readMonitor(client, monitor, signal);
    return groupsOf(value);
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}
