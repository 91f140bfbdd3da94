import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/** How many experiments stand in each state. */
export function useCounts(
  filter: { entityRef?: string[]; owner?: string[] },
  enabled: boolean = true,
) {
  const api = useExperimentsApi();
  return useQuery({
    queryKey: queryKeys.counts(filter),
    queryFn: ({ signal }) => api.counts(filter, { signal }),
    placeholderData: previous => previous,
    enabled,
  });
}
