import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { planningApiRef } from '../api/planningApiRef';
import { queryKeys } from '../query/queryKeys';

/** The API takes this many owners in one question. */
const MAX_OWNERS = 50;

/** How many experiments the owners run, and how many they may. */
export function useSlots(owners: readonly string[]) {
  const api = useApi(planningApiRef);
  const asked = [...new Set(owners)].sort().slice(0, MAX_OWNERS);
  return useQuery({
    queryKey: queryKeys.slots(asked),
    queryFn: ({ signal }) => api.slots({ owner: asked }, { signal }),
    placeholderData: previous => previous,
    enabled: asked.length > 0,
  });
}
