import { HoneApiError } from '@hone/common';
import type {
  Experiment,
  ExperimentsApi,
} from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { waitingAct, type Waiting } from '../components/NeedsYou/waitingAct';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/** Of each kind those that wait longest; each of them is read to know what the reader may do. */
const LIMIT = 5;

const KINDS = [
  { status: 'decide', may: 'decide' },
  { status: 'in-review', may: 'approve' },
] as const;

/** What waits for the reader, and whether more of it may. */
export interface NeedsYou {
  waiting: Waiting[];
  complete: boolean;
}

/** What was deleted or hidden between two answers waits for nobody. */
async function readIfThere(
  api: ExperimentsApi,
  key: string,
  signal: AbortSignal,
): Promise<Experiment[]> {
  try {
    return [await api.get(key, { signal })];
  } catch (error) {
    if (error instanceof HoneApiError && error.status === 404) return [];
    throw error;
  }
}

async function readNeedsYou(
  api: ExperimentsApi,
  signal: AbortSignal,
): Promise<NeedsYou> {
  const pages = await Promise.all(
    KINDS.map(({ status, may }) =>
      api.list(
        { status: [status], may, sort: 'updatedAt', limit: LIMIT },
        { signal },
      ),
    ),
  );
  const found = await Promise.all(
    pages
      .flatMap(({ items }) => items)
      .map(({ key }) => readIfThere(api, key, signal)),
  );
  return {
    waiting: found.flat().flatMap(one => waitingAct(one) ?? []),
    complete: pages.every(({ nextCursor }) => nextCursor === null),
  };
}

/** Decisions and reviews that wait for the reader. */
export function useNeedsYou() {
  const api = useExperimentsApi();
  return useQuery({
    queryKey: queryKeys.needsYou,
    queryFn: ({ signal }) => readNeedsYou(api, signal),
  });
}
