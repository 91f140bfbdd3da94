import type { ReviewTab } from '@hone/backstage-plugin-experiments-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useGovernanceApi } from '../../hooks/useGovernanceApi';
import { queryKeys } from '../../query/queryKeys';

const PAGE = 50;

/** Plans that wait, or that the reader judged, page by page. */
export function useReviews(tab: ReviewTab) {
  const api = useGovernanceApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.reviews(tab),
    queryFn: ({ pageParam, signal }) =>
      api.reviews({ tab, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const pages = query.data?.pages;
  return {
    ...query,
    rows: pages?.flatMap(page => page.items),
    startedAlone: pages?.at(0)?.startedAlone ?? 0,
  };
}
