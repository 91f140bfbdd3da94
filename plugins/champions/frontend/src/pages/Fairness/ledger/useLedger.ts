import { useInfiniteQuery } from '@tanstack/react-query';
import { useChampionsApi } from '../../../hooks/useApis';
import { queryKeys } from '../../../query/queryKeys';

const PAGE = 20;

/** Who was credited with what, page by page, the newest first. */
export function useLedger(programmeId: string, enabled: boolean) {
  const api = useChampionsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.ledger(programmeId),
    queryFn: ({ pageParam, signal }) =>
      api.ledger(programmeId, { limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    enabled,
  });
  return {
    ...query,
    data: query.data?.pages.flatMap(page => page.items),
  };
}
