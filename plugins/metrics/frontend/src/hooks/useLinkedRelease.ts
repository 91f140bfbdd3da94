import { useQuery } from '@tanstack/react-query';
import { useNow } from '@hone/react';
import { deliveryWindow } from '../measures/deliveryWindow';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** As far back as the API looks. */
export const LINKED_DAYS = 800;

/** The roll-out that the address names, however old it is; null when there is none. */
export function useLinkedRelease(entityRef: string, id: string) {
  const api = useDeliveryApi();
  const { current } = deliveryWindow(useNow(), LINKED_DAYS);
  return useQuery({
    queryKey: queryKeys.release(entityRef, id, current.to),
    queryFn: async ({ signal }) => {
      const page = await api.listReleases(
        { entityRef, ...current, deployment: id, limit: 1 },
        { signal },
      );
      return page.items.at(0) ?? null;
    },
  });
}
