import type { VendorAnswer, VendorRequest } from '@hone/testbed';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = join(
  process.env.HONE_DATA ?? resolve(__dirname, '../../../../../../../shared'),
  'specs/datadog-cassettes',
);
const MISSING =
  'Recorded interactions with Datadog were not found: set HONE_DATA to the folder that holds specs.';

/** A recorded interaction. */
export interface Cassette {
  name: string;
  request: VendorRequest;
  answer: VendorAnswer;
}

function toCassette(name: string, entry: any): Cassette {
  const { request, response } = entry;
  const url = new URL(request.url);
  const sent = request.postData?.text;
  const received = response.content.text;
  return {
    name,
    request: {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: {},
      body: sent ? JSON.parse(sent) : undefined,
    },
    answer: {
      status: response.status,
      body: received ? JSON.parse(received) : undefined,
    },
  };
}

/** Interactions that Datadog recorded for its own clients; none without the data folder, in CI it has to be there. */
export function readCassettes(): Cassette[] {
  if (!existsSync(FOLDER)) {
    if (process.env.CI) throw new Error(MISSING);
    process.stdout.write(`${MISSING}\n`);
    return [];
  }
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.har'))
    .sort()
    .flatMap(file => {
      const { log } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
      return log.entries.map((entry: unknown) => toCassette(file, entry));
    });
}
