import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/** One experiment with its plan and what the reader may do. */
export function useExperiment(key: string, enabled: boolean = true) {
  const api = useExperimentsApi();
  return useQuery({
    queryKey: queryKeys.experiment(key),
    queryFn: ({ signal }) => api.get(key, { signal }),
    enabled,
  });
}
