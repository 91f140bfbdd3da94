import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useQuery } from '@tanstack/react-query';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { queryKeys } from '../../query/queryKeys';

/** One idea; `known` is shown until a newer one is read. */
export function useIdea(key: string | null, known?: Idea) {
  const api = useIdeasApi();
  return useQuery({
    queryKey: queryKeys.idea(key ?? ''),
    queryFn: ({ signal }) => api.get(key ?? '', { signal }),
    initialData: known,
    enabled: key !== null,
  });
}
