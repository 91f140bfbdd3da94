import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  scopeExperimentsApiRef,
  scopeIdeasApiRef,
} from '../../../api/workApiRefs';
import { queryKeys } from '../../../query/queryKeys';

/** So many rows say what to start with. */
const LIMIT = 5;

/** The open ideas of some groups that are worth most. */
export function useScopeIdeas(owners: readonly string[]) {
  const api = useApi(scopeIdeasApiRef);
  return useQuery({
    queryKey: queryKeys.ideas(owners),
    queryFn: ({ signal }) =>
      api.list(
        { owner: [...owners], status: ['open'], sort: '-rank', limit: LIMIT },
        { signal },
      ),
    enabled: owners.length > 0,
  });
}

/** Experiments of some groups that go nowhere without a person, those that changed longest ago first. */
export function useStuckExperiments(owners: readonly string[]) {
  const api = useApi(scopeExperimentsApiRef);
  return useQuery({
    queryKey: queryKeys.stuck(owners),
    queryFn: ({ signal }) =>
      api.list(
        {
          owner: [...owners],
          status: ['decide', 'paused'],
          sort: 'updatedAt',
          limit: LIMIT,
        },
        { signal },
      ),
    enabled: owners.length > 0,
  });
}
