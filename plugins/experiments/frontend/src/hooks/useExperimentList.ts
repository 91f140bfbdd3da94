import { useInfiniteQuery } from '@tanstack/react-query';
import type { ExperimentFilter } from '@hone/backstage-plugin-experiments-common';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/**
 * Rows of the registry, page by page; the last rows stay visible while others load.
 */
export function useExperimentList(
  filter: ExperimentFilter,
  options: { limit?: number; enabled?: boolean } = {},
) {
  const api = useExperimentsApi();
  const { limit = 50, enabled = true } = options;
  const query = useInfiniteQuery({
    queryKey: queryKeys.list({ ...filter, limit }),
    queryFn: ({ pageParam, signal }) =>
      api.list({ ...filter, limit, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: previous => previous,
    enabled,
  });
  return {
    ...query,
    rows: query.data?.pages.flatMap(page => page.items),
  };
}
