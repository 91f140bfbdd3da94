import { hash } from 'node:crypto';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Delivery, DeliveryFact } from '../../../store/delivery/types';
import { normalizeRepository } from './repositoryOf';
import type { ServiceIndex } from './ServiceDirectory';

/** Clocks of senders may be this much ahead. */
const MAX_AHEAD_MS = 10 * 60_000;
/** Before this no event makes sense; it is the year in which version control began. */
const EARLIEST = Date.UTC(1972, 0, 1);

/** What is wrong with an event: field, expectation, what was given. */
export class EventFault extends Error {}

function readInstant(field: string, text: string, now: Date): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || instant < EARLIEST) {
    throw new EventFault(
      `${field} has to be an instant such as 2026-11-02T09:00:00Z, but "${text}" was given`,
    );
  }
  if (instant > now.getTime() + MAX_AHEAD_MS) {
    throw new EventFault(
      `${field} has to be at most 10 minutes ahead of ${now.toISOString()}, but ${text} was given; check the clock of the sender`,
    );
  }
  return instant;
}

const INSTANTS = [
  'at',
  'createdAt',
  'impactAt',
  'detectedAt',
  'mitigatedAt',
  'closedAt',
  'foundAt',
] as const;

type Content = Record<string, unknown>;

/** The event's own fields, instants as numbers and in one order, so that equal events have equal bytes. */
function contentOf(event: DeliveryEvent, now: Date): Content {
  const { kind, id, version, deliveryId, ...rest } = event as DeliveryEvent &
    Content;
  const content: Content = {};
  for (const key of Object.keys(rest).sort()) {
    const value = rest[key];
    content[key] = INSTANTS.includes(key as never)
      ? readInstant(key, String(value), now)
      : value;
  }
  return content;
}

function instantOf(event: DeliveryEvent, content: Content, version: number) {
  if (event.kind === 'incident') return content.createdAt as number;
  if (event.kind === 'defect') return content.foundAt as number;
  return (content.at as number | undefined) ?? version;
}

function checkMeaning(event: DeliveryEvent, content: Content): void {
  if (event.kind === 'deployment') {
    if (event.status === 'succeeded' && content.at === undefined) {
      throw new EventFault(
        'at is missing: a deployment that succeeded needs the instant at which it was complete',
      );
    }
  }
  if (event.kind === 'incident') {
    const { cause } = event;
    if (cause && cause.type !== 'none' && !cause.value) {
      throw new EventFault(
        `cause.value is missing: the type "${cause.type}" needs what it names`,
      );
    }
    const start = (content.impactAt ?? content.detectedAt) as
      | number
      | undefined;
    const end = content.mitigatedAt as number | undefined;
    if (start !== undefined && end !== undefined && end < start) {
      throw new EventFault(
        `mitigatedAt has to be after impactAt and detectedAt, but ${event.mitigatedAt} was given`,
      );
    }
  }
}

function repositoryOf(event: DeliveryEvent): string {
  return 'repository' in event && event.repository
    ? normalizeRepository(event.repository)
    : '';
}

function serviceOf(event: DeliveryEvent, services: ServiceIndex) {
  // Commits belong to repositories.
  return event.kind === 'change'
    ? undefined
    : services.find(event.service, repositoryOf(event));
}

/** Whether an event speaks of a service that nobody knows. */
export function missesService(
  event: DeliveryEvent,
  services: ServiceIndex,
): boolean {
  return event.kind !== 'change' && !serviceOf(event, services);
}

/**
 * The id of a delivery that came without one. It begins with the time, because an index grows cheaply at its end and not
 * at places all over it.
 */
function timedId(version: number, contentHash: string): string {
  return `${String(version).padStart(13, '0')}-${contentHash}`;
}

/**
 * Turns an event into the fact that it tells, with the service that it belongs to.
 *
 * @throws EventFault when it can't be understood
 */
export function toDelivery(
  source: string,
  event: DeliveryEvent,
  known: { services: ServiceIndex; now: Date },
): Delivery {
  const { kind, id } = event;
  const version = readInstant('version', event.version, known.now);
  const content = contentOf(event, known.now);
  checkMeaning(event, content);
  const named = 'service' in event ? event.service : '';
  const repository = repositoryOf(event);
  const service = serviceOf(event, known.services);
  const entityRef = service?.entityRef ?? '';
  const fact: DeliveryFact = {
    source,
    kind,
    externalId: id,
    version,
    at: instantOf(event, content, version),
    entityRef,
    named,
    repository,
    body: content,
  };
  const contentHash = hash(
    'sha256',
    JSON.stringify([kind, id, version, content]),
  );
  const affects =
    kind === 'change'
      ? known.services.ofRepository(repository).map(owner => owner.entityRef)
      : [entityRef].filter(Boolean);
  return {
    deliveryId: event.deliveryId ?? timedId(version, contentHash),
    contentHash,
    fact,
    affects,
  };
}
