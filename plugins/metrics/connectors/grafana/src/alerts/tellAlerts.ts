import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { AlertRules } from '../config/GrafanaConfig';
import { parseAlert } from './Alert';
import { MOST_OPEN, type AlertCursor, type OpenAlert } from './AlertCursor';
import { firing, gone, serviceOf } from './incidents';

/** After a restart Grafana knows of no alert until it has evaluated its rules. */
const PATIENCE_MS = 5 * 60_000;
/** Alerts of one answer that are looked at. */
const MOST_ALERTS = 4_000;

/** What a list of alerts says. */
export interface Told {
  events: DeliveryEvent[];
  cursor: AlertCursor;
  /** How many alerts are no incidents, by reason. */
  leftOut: Map<string, number>;
}

/** Those that are followed after one is missing: they end when they stay away. */
function follow(
  known: readonly OpenAlert[],
  present: ReadonlySet<string>,
  at: number,
): { open: OpenAlert[]; events: DeliveryEvent[] } {
  const open: OpenAlert[] = [];
  const events: DeliveryEvent[] = [];
  for (const alert of known) {
    const missedAt = present.has(alert.id) ? null : alert.missedAt ?? at;
    if (missedAt !== null && at - missedAt >= PATIENCE_MS) {
      events.push(gone(alert, missedAt));
    } else {
      open.push({ ...alert, missedAt });
    }
  }
  return { open, events };
}

/**
 * What is new in a list of the alerts that fire.
 *
 * @param given - text from outside
 * @param at - Grafana's own clock, epoch milliseconds
 */
export function tellAlerts(
  given: readonly unknown[],
  options: { cursor: AlertCursor; rules: AlertRules; at: number },
): Told {
  const { cursor, rules, at } = options;
  const leftOut = new Map<string, number>();
  const leave = (reason: string, count = 1) =>
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
  const alerts = given.slice(0, MOST_ALERTS).flatMap(one => {
    const alert = parseAlert(one);
    if (!alert) leave('could not be understood');
    return alert ?? [];
  });
  if (given.length > MOST_ALERTS) {
    leave(`came after the first ${MOST_ALERTS}`, given.length - MOST_ALERTS);
  }
  const present = new Set(alerts.map(({ id }) => id));
  const { open, events } = follow(cursor.open, present, at);
  const known = new Set(open.map(({ id }) => id));
  for (const alert of alerts.sort((a, b) => a.startsAt - b.startsAt)) {
    if (known.has(alert.id)) continue;
    known.add(alert.id);
    const found = serviceOf(alert, rules);
    if ('reason' in found) leave(found.reason);
    // One that is silenced from the beginning is known to those who silenced it.
    else if (alert.state !== 'active') leave('are silenced, inhibited or new');
    else {
      const { id, startsAt, url } = alert;
      const incident = { id, service: found.service, startsAt, url };
      events.push(firing(incident));
      if (open.length < MOST_OPEN) open.push({ ...incident, missedAt: null });
      else leave(`are not followed, because ${MOST_OPEN} others fire`);
    }
  }
  return { events, cursor: { format: 1, open }, leftOut };
}
