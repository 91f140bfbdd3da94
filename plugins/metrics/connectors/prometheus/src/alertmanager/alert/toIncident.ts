import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { cut, toIso, toUrl } from '@hone/backstage-plugin-metrics-node';
import type { AlertRules } from '../config/AlertmanagerConfig';
import type { Alert } from './Alert';

export type IncidentEvent = Extract<DeliveryEvent, { kind: 'incident' }>;

const LONGEST_SERVICE = 255;
/** Milliseconds, so all that reading finds out has an earlier version than the end that a webhook tells. */
const MOST_TURNS = 999;

/** One alert from its beginning to its end: the same labels firing later are another one. */
export interface Incident {
  fingerprint: string;
  /** Epoch milliseconds. */
  startsAt: number;
  service: string;
  url?: string;
}

/** Whether an alert is what the configuration calls an incident. */
export function isIncident(alert: Alert, { labels }: AlertRules): boolean {
  return Object.entries(labels).every(([name, values]) =>
    values.includes(alert.labels[name] ?? ''),
  );
}

/** @returns undefined when no label names a service */
export function incidentOf(
  alert: Alert,
  { serviceLabels }: AlertRules,
): Incident | undefined {
  const label = serviceLabels.find(name => alert.labels[name]?.trim());
  if (label === undefined) return undefined;
  const named = alert.labels[label].trim();
  // OpenTelemetry's job is "namespace/name".
  const own = label === 'job' ? named.slice(named.lastIndexOf('/') + 1) : named;
  return {
    fingerprint: alert.fingerprint,
    startsAt: alert.startsAt,
    service: cut(own || named, LONGEST_SERVICE),
    url: toUrl(alert.generatorURL),
  };
}

/**
 * What is known of an incident. Alertmanager keeps no time of the last change that reading and its webhook share, so the
 * version follows from what both have: the beginning, and a few milliseconds for what reading finds out later (`turn`),
 * until the end that was told is later than all of it.
 *
 * @param known.turn - how often reading has changed its mind, 0 for a first sight
 * @param known.endedAt - exact where the webhook told it; epoch milliseconds
 */
export function toEvent(
  incident: Incident,
  known: { turn: number; endedAt?: number; exact?: boolean },
): IncidentEvent {
  const { fingerprint, startsAt, service, url } = incident;
  const { turn, exact } = known;
  const endedAt =
    known.endedAt === undefined ? undefined : Math.max(startsAt, known.endedAt);
  const version =
    endedAt !== undefined && exact
      ? Math.max(endedAt, startsAt + MOST_TURNS + 1)
      : startsAt + Math.min(turn, MOST_TURNS);
  const began = toIso(startsAt);
  return {
    kind: 'incident',
    id: `${fingerprint}@${began}`,
    version: toIso(version),
    ...(url ? { url } : {}),
    service,
    createdAt: began,
    detectedAt: began,
    ...(endedAt === undefined
      ? {}
      : { mitigatedAt: toIso(endedAt), closedAt: toIso(endedAt) }),
  };
}
