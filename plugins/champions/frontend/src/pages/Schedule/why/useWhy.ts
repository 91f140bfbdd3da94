import type { Seat } from '@hone/backstage-plugin-champions-common';
import { useQuery } from '@tanstack/react-query';
import { useChampionsApi } from '../../../hooks/useApis';
import { queryKeys } from '../../../query/queryKeys';

/** Why a seat is whose it is; with each change of hands it is asked again. */
export function useWhy({ id, revision }: Seat) {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.why(id, revision),
    queryFn: ({ signal }) => api.why(id, { signal }),
  });
}

/** What the independent checker says of a plan, once it is asked. */
export function useProof(planId: string, enabled: boolean) {
  const api = useChampionsApi();
  return useQuery({
    queryKey: queryKeys.proof(planId),
    queryFn: ({ signal }) => api.proof(planId, { signal }),
    enabled,
  });
}
