import { useQuery } from '@tanstack/react-query';
import { keepOfGroup } from '../query/keepOfGroup';
import { queryKeys, type OverviewScope } from '../query/queryKeys';
import { scopeQuery } from './scopeQuery';
import { useDeliveryApi } from './useDeliveryApi';

/** How far the numbers of the organization or of a group can be trusted. */
export function useDeliveryQuality(scope: OverviewScope) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.quality(scope),
    queryFn: ({ signal }) => api.getQuality(scopeQuery(scope), { signal }),
    placeholderData: keepOfGroup(scope.group),
  });
}
