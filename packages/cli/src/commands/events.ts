import { Command } from 'commander';
import { readBatches, type EventBatch } from '../events/readBatches';
import { sendBatches } from '../events/sendBatches';
import { openFile } from '../files/openFile';
import { openServer } from '../server/openServer';
import type { World } from '../world';

interface EventsOptions {
  source: string;
  dryRun?: boolean;
}

async function show(
  world: World,
  source: string,
  batches: AsyncIterable<EventBatch>,
): Promise<void> {
  for await (const { events } of batches) {
    world.print(
      `POST /api/hone-metrics/delivery/events?source=${encodeURIComponent(
        source,
      )}`,
    );
    for (const event of events) world.print(JSON.stringify(event));
  }
}

async function report(
  world: World,
  file: string,
  options: EventsOptions,
): Promise<void> {
  const batches = readBatches(file === '-' ? world.stdin : openFile(file));
  const { source } = options;
  if (options.dryRun) {
    await show(world, source, batches);
    return;
  }
  const server = openServer(world);
  const totals = await sendBatches(batches, { server, source, world });
  world.print(
    `${totals.events} events of ${source}: ${totals.facts} changed what is known`,
  );
  if (totals.unassigned > 0) {
    world.complain(
      `${totals.unassigned} of them name a service that the catalog does not have yet; they are kept until it does.`,
    );
  }
}

/** `hone report events` */
export function eventsCommand(world: World): Command {
  return new Command('events')
    .description('Send events from a file with one JSON object per line')
    .argument('<file>', 'NDJSON, or - for standard input')
    .requiredOption(
      '--source <name>',
      'sender; the same whenever the same events are sent',
    )
    .option('--dry-run', 'print what would be sent')
    .action((file: string, options: EventsOptions) =>
      report(world, file, options),
    );
}
