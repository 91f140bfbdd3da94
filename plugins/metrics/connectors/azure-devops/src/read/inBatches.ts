import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryBatch } from '@hone/backstage-plugin-metrics-node';
import { formatCursor, type Cursor } from './Cursor';
import { BATCH } from './Reading';

/** Events in batches; only the last of them reaches a new position. */
export function* inBatches(
  events: DeliveryEvent[],
  positions: { before: Cursor; after: Cursor },
): Generator<DeliveryBatch> {
  const before = formatCursor(positions.before);
  for (let i = 0; i + BATCH < events.length; i += BATCH) {
    yield { events: events.slice(i, i + BATCH), cursor: before };
  }
  const rest = events.length % BATCH || Math.min(BATCH, events.length);
  yield {
    events: events.slice(events.length - rest),
    cursor: formatCursor(positions.after),
  };
}
