import type { Idea, IdeasApi } from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdeasApi } from '../../hooks/useIdeasApi';
import { queryKeys } from '../../query/queryKeys';

/** A change of the backlog; afterwards everything that shows ideas is read again. */
export function useIdeaChange<T>(
  change: (api: IdeasApi, input: T) => Promise<Idea>,
) {
  const api = useIdeasApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => change(api, input),
    onSuccess: idea => {
      client.setQueryData(queryKeys.idea(idea.key), idea);
    },
    // Also after a failure: of several merges the first ones may have happened.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.ideas }),
  });
}
