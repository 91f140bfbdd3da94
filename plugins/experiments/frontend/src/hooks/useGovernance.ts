import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useGovernanceApi } from './useGovernanceApi';

/** What an experiment needs before it may start, and what the reader may give. */
export function useGovernance(key: string | null) {
  const api = useGovernanceApi();
  return useQuery({
    queryKey: queryKeys.governance(key ?? ''),
    queryFn: ({ signal }) => api.governance(key!, { signal }),
    enabled: key !== null,
  });
}
