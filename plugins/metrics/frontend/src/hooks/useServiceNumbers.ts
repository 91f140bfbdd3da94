import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ServiceDelivery } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryWindow } from '../measures/deliveryWindow';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** The numbers of a service beside its own past, and the days that they are of. */
export interface ServiceNumbers {
  window: DeliveryWindow;
  delivery: ServiceDelivery;
}

/** The numbers of a service, of one range even while those of another are on their way. */
export function useServiceNumbers(entityRef: string, window: DeliveryWindow) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.service(entityRef, window.days, window.current.to),
    queryFn: async ({ signal }): Promise<ServiceNumbers> => ({
      window,
      delivery: await api.getServiceDelivery(
        { entityRef, ...window.current },
        { signal },
      ),
    }),
    placeholderData: keepPreviousData,
  });
}
