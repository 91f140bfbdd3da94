import { useQuery } from '@tanstack/react-query';
import { useGovernanceApi } from '../../../hooks/useGovernanceApi';
import { queryKeys } from '../../../query/queryKeys';

/** A version of the policy with its text, and all versions; the one in force for null. */
export function usePolicy(version: number | null) {
  const api = useGovernanceApi();
  return useQuery({
    queryKey: queryKeys.policy(version),
    queryFn: ({ signal }) =>
      api.policy(version === null ? {} : { version }, { signal }),
  });
}
