import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** Where deliveries come from, and how that goes. */
export function useDeliverySources() {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.sources(),
    queryFn: ({ signal }) => api.listSources({ signal }),
  });
}
