import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useExperimentsApi } from '../../../hooks/useExperimentsApi';
import { queryKeys } from '../../../query/queryKeys';

/** The report on an analysis that somebody asked for, and the way to ask for it. */
export function useRobustness(
  experimentKey: string,
  analysisId: string,
  enabled: boolean,
) {
  const api = useExperimentsApi();
  const client = useQueryClient();
  const queryKey = queryKeys.robustness(experimentKey, analysisId);
  const stored = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.robustness(experimentKey, analysisId, { signal }),
    // A stored report never changes.
    staleTime: Infinity,
    enabled,
  });
  const run = useMutation({
    mutationFn: () => api.checkRobustness(experimentKey, analysisId),
    onSuccess: report => client.setQueryData(queryKey, report),
  });
  return { stored, run };
}
