import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { planningApiRef } from '../api/planningApiRef';
import { queryKeys } from '../query/queryKeys';

/**
 * The slots of one owner; without one those of all owners that use any, as far as the reader may see them.
 */
export function useSlotsInUse(owner: string | null) {
  const api = useApi(planningApiRef);
  return useQuery({
    queryKey: queryKeys.slotsInUse(owner),
    queryFn: ({ signal }) =>
      api.slots(owner ? { owner: [owner] } : {}, { signal }),
  });
}
