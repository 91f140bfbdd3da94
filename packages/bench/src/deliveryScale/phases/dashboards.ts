import type { Rng } from '@hone/inference';
import type { ApiClient, ApiRequest } from '../../backend/ApiClient';
import { spread, type Spread } from '../../statistics/spread';
import type { DashboardRequest } from './dashboardRequests';

/** Requests of each kind before those that are measured. */
const WARM_UP = 20;

/**
 * Times of one kind of request, in milliseconds.
 */
export interface DashboardTimes extends Spread {
  /** Largest answer in bytes, as it came over the wire. */
  maxBytes: number;
}

/**
 * Measures requests of several kinds in one shuffled order, over one connection, one at a time.
 */
export async function measureDashboards(
  client: ApiClient,
  kinds: readonly DashboardRequest[],
  options: { requests: number; rng: Rng },
): Promise<Record<string, DashboardTimes>> {
  const { requests, rng } = options;
  const measured: { kind: DashboardRequest; request: ApiRequest }[] = [];
  for (const kind of kinds) {
    const all = kind.createRequests(rng.fork(kind.name), requests + WARM_UP);
    for (const request of all.slice(0, WARM_UP)) await client.send(request);
    measured.push(...all.slice(WARM_UP).map(request => ({ kind, request })));
  }
  const times = new Map(
    kinds.map(kind => [kind, { ms: [] as number[], maxBytes: 0 }]),
  );
  for (const { kind, request } of rng.shuffle(measured)) {
    const answer = await client.send(request);
    if (!kind.accepts(answer.read())) {
      throw new Error(
        `${kind.name}: ${request.path} did not answer with what is there`,
      );
    }
    const known = times.get(kind)!;
    known.ms.push(answer.milliseconds);
    known.maxBytes = Math.max(known.maxBytes, answer.bytes);
  }
  return Object.fromEntries(
    [...times].map(([{ name }, { ms, maxBytes }]) => [
      name,
      { ...spread(ms, name), maxBytes },
    ]),
  );
}
