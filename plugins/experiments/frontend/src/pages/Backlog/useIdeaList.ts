import { useInfiniteQuery } from '@tanstack/react-query';
import type { IdeaFilter } from '@hone/backstage-plugin-experiments-common';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { queryKeys } from '../../query/queryKeys';

const PAGE = 50;

/** Rows of the backlog, page by page; the last rows stay visible while others load. */
export function useIdeaList(filter: IdeaFilter) {
  const api = useIdeasApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.ideaList(filter),
    queryFn: ({ pageParam, signal }) =>
      api.list({ ...filter, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: previous => previous,
  });
  return { ...query, rows: query.data?.pages.flatMap(page => page.items) };
}
