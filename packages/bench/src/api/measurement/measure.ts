import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import type { Portal } from '../openPortal';
import type { Operation } from '../operations/operation';
import type { ApiClient, ApiRequest } from '../../backend/ApiClient';
import { recordStatements, type Recording } from './recordStatements';
import { replayStatements } from './replayStatements';

/**
 * What was measured of one operation. The i-th time of both kinds belongs to the i-th request.
 */
export interface OperationTimes {
  name: string;
  budgetMs?: number;
  apiMs: number[];
  sqlMs: number[];
  /** Largest answer as it came over the wire. */
  maxBytes: number;
  recordings: Recording[];
}

/**
 * Sends every request once, unmeasured: the warm-up, which also shows that the answers are right and records the
 * statements behind them.
 */
async function prepare(
  operation: Operation,
  requests: ApiRequest[],
  { client, knex }: { client: ApiClient; knex: Knex },
): Promise<OperationTimes> {
  const recordings: Recording[] = [];
  let maxBytes = 0;
  for (const request of requests) {
    const { recording, result } = await recordStatements(knex, () =>
      client.send(request),
    );
    if (!operation.accepts(result.read(), request)) {
      throw new Error(
        `${operation.name}: ${request.path} did not answer with what is there`,
      );
    }
    maxBytes = Math.max(maxBytes, result.bytes);
    recordings.push(recording);
  }
  const { name, budgetMs } = operation;
  return { name, budgetMs, apiMs: [], sqlMs: [], maxBytes, recordings };
}

/**
 * Measures the same operations on one or more portals: requests and the bare statements behind them, all in one
 * shuffled order, so that a busy moment of the machine or a warm cache favours none of them.
 *
 * @returns times per portal
 */
export async function measure(options: {
  portals: Portal[];
  operations: Operation[];
  requests: number;
  seed: number;
}): Promise<OperationTimes[][]> {
  const { portals, operations, requests: count, seed } = options;
  const rng = createRng(`measure/${seed}`);
  const results: OperationTimes[][] = [];
  const runs: (() => Promise<void>)[] = [];
  for (const { data, clientOf, knex } of portals) {
    const all: OperationTimes[] = [];
    for (const operation of operations) {
      const client = clientOf(operation.viewer);
      const requests = await operation.createRequests(
        { rng: rng.fork(operation.name), data, client },
        count,
      );
      const times = await prepare(operation, requests, { client, knex });
      all.push(times);
      requests.forEach((request, i) => {
        runs.push(
          async () => {
            times.apiMs[i] = (await client.send(request)).milliseconds;
          },
          async () => {
            times.sqlMs[i] = await replayStatements(knex, times.recordings[i]);
          },
        );
      });
    }
    results.push(all);
  }
  for (const run of rng.shuffle(runs)) {
    await run();
  }
  return results;
}
