import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useExperimentsApi } from '../../../hooks/useExperimentsApi';
import { queryKeys } from '../../../query/queryKeys';

/** Comments page by page, newest first. */
export function useComments(experimentKey: string) {
  const api = useExperimentsApi();
  return useInfiniteQuery({
    queryKey: queryKeys.comments(experimentKey),
    queryFn: ({ pageParam, signal }) =>
      api.comments(experimentKey, { cursor: pageParam, limit: 25 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
}

/** Says something, or takes it back; the list is read again afterwards. */
export function useCommentChanges(experimentKey: string) {
  const api = useExperimentsApi();
  const client = useQueryClient();
  const readAgain = () =>
    client.invalidateQueries({ queryKey: queryKeys.comments(experimentKey) });
  const add = useMutation({
    mutationFn: (text: string) => api.comment(experimentKey, text),
    onSuccess: readAgain,
  });
  const takeBack = useMutation({
    mutationFn: (id: string) => api.deleteComment(experimentKey, id),
    onSuccess: readAgain,
  });
  return { add, takeBack };
}
