import type {
  Learning,
  LearningFilter,
  TransferredLearning,
  TransferQuery,
} from '@hone/backstage-plugin-experiments-common';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLearningsApi } from '../../hooks/useLearningsApi';
import { queryKeys } from '../../query/queryKeys';

const PAGE = 20;

/** Learnings page by page; the last ones stay visible while others load. */
export function useLearningList(filter: LearningFilter, enabled: boolean) {
  const api = useLearningsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.learningList(filter),
    queryFn: ({ pageParam, signal }) =>
      api.list({ ...filter, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: previous => previous,
    enabled,
  });
  const rows: Learning[] | undefined = query.data?.pages.flatMap(
    page => page.items,
  );
  return { ...query, rows };
}

/** What the learnings say for a service. */
export function useTransfer(query: TransferQuery, enabled: boolean) {
  const api = useLearningsApi();
  return useQuery<TransferredLearning[]>({
    queryKey: queryKeys.transfer(query),
    queryFn: ({ signal }) => api.forEntity(query, { signal }),
    placeholderData: previous => previous,
    enabled,
  });
}
