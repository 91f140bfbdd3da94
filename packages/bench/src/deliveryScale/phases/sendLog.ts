import type { DeliveryReceipt } from '@hone/backstage-plugin-metrics-common';
import type { ApiClient } from '../../backend/ApiClient';
import { toBatches } from '../dataset/streams';
import { watchMemory, type MemoryPeak } from './watchMemory';

/** As many as the API takes. */
const LINES = 5_000;

/** Name of the source that all events come from. */
export const SOURCE = 'bench';

/**
 * What became of a log that was sent.
 */
export interface SentLog {
  events: number;
  /** Time in which a request was under way; making the events is the sender's business. */
  seconds: number;
  perSecond: number;
  /** The same of the last tenth of the requests; null with fewer than ten. */
  lastTenthPerSecond: number | null;
  receipt: DeliveryReceipt;
  memory: MemoryPeak;
}

function add(sum: DeliveryReceipt, receipt: DeliveryReceipt): void {
  for (const key of Object.keys(sum) as (keyof DeliveryReceipt)[]) {
    sum[key] += receipt[key];
  }
}

function rateOf(requests: readonly { lines: number; seconds: number }[]) {
  const lines = requests.reduce((sum, request) => sum + request.lines, 0);
  const seconds = requests.reduce((sum, request) => sum + request.seconds, 0);
  return { lines, seconds, perSecond: lines / seconds };
}

/**
 * Pushes a log as NDJSON, 5,000 events a request, one request after the other.
 */
export async function sendLog(
  client: ApiClient,
  events: Iterable<unknown>,
): Promise<SentLog> {
  const requests: { lines: number; seconds: number }[] = [];
  const receipt = { kept: 0, duplicates: 0, stale: 0, facts: 0, unassigned: 0 };
  const { peak } = await watchMemory(async look => {
    for (const { lines, body } of toBatches(events, LINES)) {
      const answer = await client.send({
        path: `/delivery/events?source=${SOURCE}`,
        body,
      });
      look();
      add(receipt, answer.read() as DeliveryReceipt);
      requests.push({ lines, seconds: answer.milliseconds / 1000 });
    }
  });
  const { lines, seconds, perSecond } = rateOf(requests);
  const tenth = Math.floor(requests.length / 10);
  return {
    events: lines,
    seconds,
    perSecond,
    lastTenthPerSecond:
      tenth > 0 ? rateOf(requests.slice(-tenth)).perSecond : null,
    receipt,
    memory: peak,
  };
}
