import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { DeliverySource } from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import pLimit from 'p-limit';
import type { DeliveryIngest } from '../service/delivery/ingest/DeliveryIngest';
import type { DeliverySourceStore } from '../store/delivery/DeliverySourceStore';

const PARALLEL = 4;
const MAX_MESSAGE = 500;

interface PullContext {
  sources: DeliverySource[];
  deliveryIngest: DeliveryIngest;
  deliverySources: DeliverySourceStore;
  clock: Clock;
  logger: LoggerService;
}

function leftOut(count: number, first: string): string | null {
  return count === 0
    ? null
    : `${count} ${
        count === 1 ? 'event was' : 'events were'
      } left out, the first because ${first}`.slice(0, MAX_MESSAGE);
}

async function pullOne(
  context: PullContext,
  source: DeliverySource,
  signal: AbortSignal,
): Promise<void> {
  const { deliveryIngest, deliverySources, clock, logger } = context;
  let faults = 0;
  let firstFault = '';
  try {
    const { cursor } = await deliverySources.get(source.id);
    for await (const batch of source.read({ cursor, signal })) {
      const request = { source: source.id, items: batch.events };
      const answer = await deliveryIngest.pull(request, batch.cursor);
      firstFault ||= answer.faults[0] ?? '';
      faults += answer.faults.length;
      if (signal.aborted) return;
    }
    await deliverySources.succeeded(
      source.id,
      clock.now(),
      leftOut(faults, firstFault),
    );
  } catch (error) {
    if (signal.aborted) return;
    const message = isError(error) ? error.message : String(error);
    logger.warn(`Deliveries of ${source.id} could not be read: ${message}`);
    await deliverySources.failed(
      source.id,
      clock.now(),
      message.slice(0, MAX_MESSAGE),
    );
  }
}

/**
 * Reads every source of deliveries up to the present. One that fails does not keep the others; the next run goes on
 * where the last batch ended.
 */
export async function pullDeliveries(
  context: PullContext,
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(PARALLEL);
  await Promise.all(
    context.sources.map(source =>
      limit(async () => {
        if (!signal.aborted) await pullOne(context, source, signal);
      }),
    ),
  );
}
