import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

const NAMES_PER_PAGE = 20;

/** Names and repositories that no service answers to, those with the most events first. */
export function useUnassigned() {
  const api = useDeliveryApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.unassigned(),
    queryFn: ({ pageParam, signal }) =>
      api.listUnassigned(
        { cursor: pageParam, limit: NAMES_PER_PAGE },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  return { ...query, names: query.data?.pages.flatMap(page => page.items) };
}
