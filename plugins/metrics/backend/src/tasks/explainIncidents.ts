import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Clock } from '@hone/node';
import { principalOf } from '../service/metrics/principalOf';
import type { ExplanationService } from '../service/explanations/ExplanationService';
import type { EventCursor, EventStore } from '../store/delivery/EventStore';
import type { DeliveryFact } from '../store/delivery/types';
import type { TaskCursorStore } from '../store/TaskCursorStore';

const TASK = 'explain-incidents';
const PAGE = 200;
/** Of one run; what is left comes first in the next one. */
const MAX_STARTED = 20;
/** Transactions that took events in are over by then, and the series have something to show. */
const SETTLE_MS = 2 * 60_000;
/** What began earlier is history, such as the first reading of a tracker. */
const NEWS_MS = 6 * 3_600_000;

export interface ExplainIncidentsOptions {
  deliveryEvents: EventStore;
  taskCursors: TaskCursorStore;
  explanationService: ExplanationService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
}

function beganAt({ at, body }: DeliveryFact): number {
  const { impactAt, detectedAt } = body as {
    impactAt?: number;
    detectedAt?: number;
  };
  return impactAt ?? detectedAt ?? at;
}

function isOpen({ entityRef, body }: DeliveryFact): boolean {
  const isOver = Boolean(body.mitigatedAt || body.closedAt);
  return entityRef !== '' && body.withdrawn !== true && !isOver;
}

/** @returns whether one was begun */
async function explain(
  fact: DeliveryFact,
  createdBy: string,
  { explanationService, clock, logger }: ExplainIncidentsOptions,
): Promise<boolean> {
  const { entityRef, source, externalId } = fact;
  const began = Math.min(beganAt(fact), clock.now().getTime());
  try {
    const begun = await explanationService.begin({
      entityRef,
      trigger: 'incident',
      createdBy,
      input: {
        entityRef,
        at: new Date(began).toISOString(),
        incident: { source, externalId },
      },
    });
    return begun !== undefined;
  } catch (error) {
    logger.warn(
      `No explanation of the incident ${externalId} was begun`,
      isError(error) ? error : undefined,
    );
    return false;
  }
}

/**
 * Begins an explanation of each new incident that is open and whose service is known. Goes through what was received since a cursor that is
 * stored behind the explanations, so that a crash leaves none out; the store keeps a second one of the same incident away.
 */
export async function explainIncidents(
  options: ExplainIncidentsOptions,
  signal: AbortSignal,
): Promise<void> {
  const { deliveryEvents, taskCursors, auth, clock } = options;
  const now = clock.now().getTime();
  const start = { receivedAt: now - NEWS_MS, source: '', deliveryId: '' };
  let cursor = (await taskCursors.get<EventCursor>(TASK)) ?? start;
  const page = await deliveryEvents.since(cursor, {
    before: now - SETTLE_MS,
    kinds: ['incident'],
    limit: PAGE,
  });
  if (page.length === 0) return;
  const createdBy = principalOf(await auth.getOwnServiceCredentials());
  let started = 0;
  for (const event of page) {
    if (signal.aborted || started >= MAX_STARTED) break;
    const { fact } = event;
    if (isOpen(fact) && beganAt(fact) >= now - NEWS_MS) {
      if (await explain(fact, createdBy, options)) started += 1;
    }
    cursor = event.cursor;
  }
  await taskCursors.set(TASK, cursor);
}
