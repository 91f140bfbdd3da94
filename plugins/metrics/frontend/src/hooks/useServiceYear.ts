import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/**
 * The last 53 weeks of a service.
 *
 * @param enabled - the chart waits until the numbers are there
 */
export function useServiceYear(entityRef: string, enabled: boolean) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.year(entityRef),
    queryFn: ({ signal }) => api.getServiceYear({ entityRef }, { signal }),
    enabled,
  });
}
