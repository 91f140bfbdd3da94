import { useQuery } from '@tanstack/react-query';
import { loadSummary } from '../query/loadSummary';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/** What cards and the tab of a service show: counts, what is open, what was learned last, ideas and slots. */
export function useEntitySummary(entityRef: string, enabled: boolean = true) {
  const api = useExperimentsApi();
  return useQuery({
    queryKey: queryKeys.summary(entityRef),
    queryFn: () => loadSummary(api, entityRef),
    enabled,
  });
}
