import { useQuery } from '@tanstack/react-query';
import type { DeliveryWindow } from '../measures/deliveryWindow';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** The numbers of a service alone, with one request. */
export function useDeliverySummary(entityRef: string, window: DeliveryWindow) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.summary(entityRef, window.days, window.current.to),
    queryFn: ({ signal }) =>
      api.getDeliverySummary(
        { entityRef: [entityRef], ...window.current },
        { signal },
      ),
  });
}
