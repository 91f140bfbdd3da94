import { Failure } from '../Failure';
import type { HoneServer } from '../server/HoneServer';
import type { World } from '../world';
import type { EventBatch } from './readBatches';

/** What became of all events. */
export interface EventTotals {
  events: number;
  /** Events that changed what is known. */
  facts: number;
  unassigned: number;
}

/** The server counts the events of a request, people the lines of a file. */
function inLines(sentence: string, { lines }: EventBatch): string {
  return sentence.replace(/\bitems\.(\d+)\./g, (found, index) =>
    lines[Number(index)] === undefined
      ? found
      : `line ${lines[Number(index)]}: `,
  );
}

/**
 * Sends portion by portion and says how far it got.
 *
 * @throws Failure at the first portion that is not taken, with what was sent before
 */
export async function sendBatches(
  batches: AsyncIterable<EventBatch>,
  options: {
    server: Pick<HoneServer, 'pushEvents'>;
    source: string;
    world: Pick<World, 'complain'>;
  },
): Promise<EventTotals> {
  const totals: EventTotals = { events: 0, facts: 0, unassigned: 0 };
  let batch: EventBatch | undefined;
  try {
    for await (batch of batches) {
      const receipt = await options.server.pushEvents(
        options.source,
        batch.events,
      );
      totals.events += batch.events.length;
      totals.facts += receipt.facts;
      totals.unassigned += receipt.unassigned;
      options.world.complain(
        `${totals.events} events sent, up to line ${batch.lines.at(-1)}`,
      );
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const sentence = batch ? inLines(error.message, batch) : error.message;
    const before =
      totals.events > 0
        ? ` ${totals.events} events were sent before; send the whole file again when it is mended, what is known counts once.`
        : '';
    throw new Failure(error.code, `${sentence}${before}`);
  }
  return totals;
}
