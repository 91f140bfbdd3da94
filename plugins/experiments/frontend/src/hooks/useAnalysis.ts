import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/**
 * The newest analysis. The verdict's id is part of the key, so a new verdict brings a new analysis and nothing else does.
 *
 * @param analysisId - the id that the verdict names; null while there is none
 */
export function useAnalysis(
  key: string,
  analysisId: string | null,
  enabled: boolean = true,
) {
  const api = useExperimentsApi();
  return useQuery({
    queryKey: queryKeys.analysis(key, analysisId ?? 'none'),
    queryFn: ({ signal }) =>
      api.analysis(key, analysisId ?? 'latest', { signal }),
    // A stored analysis never changes.
    staleTime: Infinity,
    enabled: enabled && analysisId !== null,
  });
}
