import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { plainText } from '../plainText';
import { openServer } from '../server/openServer';
import type { World } from '../world';
import { showRequest } from './showRequest';

/** An event, with the service that it is about. */
type ServiceEvent = Extract<DeliveryEvent, { service: string }>;

function outcome(receipt: { facts: number; stale: number }): string {
  if (receipt.facts > 0) return 'reported';
  return receipt.stale > 0
    ? 'not changed, something later is known'
    : 'known already';
}

/** Sends one event, or shows it. */
export async function sendEvent(
  world: World,
  request: { source: string; event: ServiceEvent },
  options: { dryRun?: boolean },
): Promise<void> {
  const { source, event } = request;
  if (options.dryRun) {
    showRequest(world, '/delivery/events', { source, items: [event] });
    return;
  }
  const server = openServer(world);
  const receipt = await server.pushEvents(source, [event]);
  world.print(
    plainText(
      `${event.kind} ${event.id} of ${event.service}: ${outcome(receipt)}`,
    ),
  );
  if (receipt.unassigned > 0) {
    world.complain(
      plainText(
        `The catalog has no service "${event.service}" yet; the event is kept until one has that name or the annotation hone.dev/delivery-names.`,
      ),
    );
  }
}
