import { useQuery } from '@tanstack/react-query';
import { keepOfGroup } from '../query/keepOfGroup';
import { queryKeys, type OverviewScope } from '../query/queryKeys';
import { scopeQuery } from './scopeQuery';
import { useDeliveryApi } from './useDeliveryApi';

/** The numbers of the organization or of a group, with their past, in one request. */
export function useOverview(scope: OverviewScope) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.overview(scope),
    queryFn: ({ signal }) => api.getOverview(scopeQuery(scope), { signal }),
    placeholderData: keepOfGroup(scope.group),
  });
}
