import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { cut, toIso } from '@hone/backstage-plugin-metrics-node';
import type { AlertRules } from '../config/GrafanaConfig';
import type { Alert } from './Alert';

const LONGEST_SERVICE = 255;
/** Alerts by which Grafana says that a rule could not be evaluated. */
const ABOUT_RULES = ['DatasourceNoData', 'DatasourceError'];

/** The service that an alert is an incident of, or why it is none. */
export function serviceOf(
  { labels }: Alert,
  rules: AlertRules,
): { service: string } | { reason: string } {
  if (ABOUT_RULES.includes(labels.alertname)) {
    return { reason: 'are about rules that could not be evaluated' };
  }
  const wanted = Object.entries(rules.labels);
  if (!wanted.every(([label, values]) => values.includes(labels[label]))) {
    return { reason: 'have other labels than are configured' };
  }
  const label = rules.serviceLabels.find(name => labels[name]?.trim());
  return label === undefined
    ? { reason: 'have no label that names a service' }
    : { service: cut(labels[label].trim(), LONGEST_SERVICE) };
}

/** What is known of an incident from when it began. */
export interface Beginning {
  id: string;
  service: string;
  startsAt: number;
  url?: string;
}

function beginning({ id, service, startsAt, url }: Beginning) {
  return {
    kind: 'incident' as const,
    id,
    service,
    createdAt: toIso(startsAt),
    detectedAt: toIso(startsAt),
    ...(url === undefined ? {} : { url }),
  };
}

/** An alert fires. However often it is told, it is the same. */
export function firing(incident: Beginning): DeliveryEvent {
  return { ...beginning(incident), version: toIso(incident.startsAt) };
}

function ended(incident: Beginning, endsAt: number, version: number) {
  const end = toIso(Math.max(endsAt, incident.startsAt));
  return {
    ...beginning(incident),
    version: toIso(version),
    mitigatedAt: end,
    closedAt: end,
  };
}

/** Grafana says when an alert ended; this stands over what reading finds out by itself. */
export function resolved(incident: Beginning, endsAt: number): DeliveryEvent {
  const version = Math.max(endsAt, incident.startsAt + 2);
  return ended(incident, endsAt, version);
}

/** An alert is no longer among those that fire: it ended before that at the latest. */
export function gone(incident: Beginning, missedAt: number): DeliveryEvent {
  return ended(incident, missedAt, incident.startsAt + 1);
}
