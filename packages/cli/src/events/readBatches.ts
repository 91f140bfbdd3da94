import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { EXIT, Failure } from '../Failure';
import { plainText } from '../plainText';
import { readLines } from './readLines';

/** What a request may hold. */
const MAX_EVENTS = 5_000;
const MAX_BYTES = 9_000_000;
/** Larger than any event that the contract allows. */
const MAX_LINE_BYTES = 2_000_000;

/** Events of one request. */
export interface EventBatch {
  events: DeliveryEvent[];
  /** The line of each event in the file, from 1. */
  lines: number[];
}

function parseLine(line: string, number: number): DeliveryEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(
      EXIT.input,
      `Line ${number} has to be one JSON object, but ${plainText(
        line.slice(0, 60),
      )} was given.`,
    );
  }
  // The server checks what is in it.
  return value as DeliveryEvent;
}

/**
 * Events of NDJSON in the portions that a request may hold. Nothing but the portion is kept in memory.
 *
 * @throws Failure at a line that is no JSON object or too long
 */
export async function* readBatches(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<EventBatch> {
  let batch: EventBatch = { events: [], lines: [] };
  let bytes = 0;
  for await (const { number, text } of readLines(stream, MAX_LINE_BYTES)) {
    if (text.trim() === '') continue;
    const event = parseLine(text, number);
    const size = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (batch.events.length === MAX_EVENTS || bytes + size > MAX_BYTES) {
      yield batch;
      batch = { events: [], lines: [] };
      bytes = 0;
    }
    batch.events.push(event);
    batch.lines.push(number);
    bytes += size;
  }
  if (batch.events.length > 0) yield batch;
}
