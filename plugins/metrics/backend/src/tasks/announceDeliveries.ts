import type { Clock } from '@hone/node';
import type { AnnotationSinkRegistry } from '../service/annotations/AnnotationSinkRegistry';
import { toDeliveryAnnotation } from '../service/annotations/toDeliveryAnnotation';
import type { AnnotationStore } from '../store/annotations/AnnotationStore';
import type { EventCursor, EventStore } from '../store/delivery/EventStore';
import type { TaskCursorStore } from '../store/TaskCursorStore';

const TASK = 'announce-deliveries';
const PAGE = 500;
/** Transactions that took events in are over by then. */
const SETTLE_MS = 60_000;
/** What is older, such as a history that is read for the first time, is no news for a dashboard. */
const NEWS_MS = 24 * 3_600_000;

/** Puts new deployments and flag changes into the outbox of annotations, for the systems that did not tell of them. */
export async function announceDeliveries(
  options: {
    deliveryEvents: EventStore;
    taskCursors: TaskCursorStore;
    annotations: AnnotationStore;
    sinkRegistry: AnnotationSinkRegistry;
    clock: Clock;
  },
  signal: AbortSignal,
): Promise<void> {
  const { deliveryEvents, taskCursors, annotations, clock } = options;
  const { sinkRegistry } = options;
  const kinds = (['deployment', 'flag-change'] as const).filter(
    kind => sinkRegistry.accepting(kind).length > 0,
  );
  if (kinds.length === 0) return;
  const now = clock.now().getTime();
  let cursor = (await taskCursors.get<EventCursor>(TASK)) ?? {
    receivedAt: now - NEWS_MS,
    source: '',
    deliveryId: '',
  };
  for (let full = true; full && !signal.aborted; ) {
    const page = await deliveryEvents.since(cursor, {
      before: now - SETTLE_MS,
      kinds,
      limit: PAGE,
    });
    for (const { fact } of page) {
      const annotation =
        fact.at >= now - NEWS_MS ? toDeliveryAnnotation(fact) : null;
      const sinkIds =
        annotation &&
        sinkRegistry
          .accepting(annotation.kind)
          .map(({ id }) => id)
          .filter(id => id !== fact.source);
      if (annotation && sinkIds && sinkIds.length > 0) {
        await annotations.put(annotation, sinkIds, clock.now());
      }
    }
    full = page.length === PAGE;
    cursor = page.at(-1)?.cursor ?? cursor;
    await taskCursors.set(TASK, cursor);
  }
}
