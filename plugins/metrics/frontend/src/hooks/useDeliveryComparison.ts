import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryWindow } from '../measures/deliveryWindow';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** A window's numbers and the past that they are read against. */
export interface DeliveryComparison {
  window: DeliveryWindow;
  current: DeliverySummary;
  /** Null when it could not be read; the numbers stand without it. */
  before: DeliverySummary | null;
}

/**
 * The numbers of a service and its own past, in one piece, so that the two never belong to different ranges.
 */
export function useDeliveryComparison(
  entityRef: string,
  window: DeliveryWindow,
) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.comparison(entityRef, window.days, window.current.to),
    queryFn: async ({ signal }): Promise<DeliveryComparison> => {
      const read = (part: { from: string; to: string }) =>
        api.getDeliverySummary({ entityRef: [entityRef], ...part }, { signal });
      const [current, before] = await Promise.all([
        read(window.current),
        read(window.before).catch(() => null),
      ]);
      return { window, current, before };
    },
    placeholderData: keepPreviousData,
  });
}
