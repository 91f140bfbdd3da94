import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { DeliveryWindow } from '../measures/deliveryWindow';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** What fits on a screen. */
export const RELEASES_PER_PAGE = 20;

/** Roll-outs of a service, the newest first, page by page. */
export function useReleases(entityRef: string, window: DeliveryWindow) {
  const api = useDeliveryApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.releases(entityRef, window.days, window.current.to),
    queryFn: ({ pageParam, signal }) =>
      api.listReleases(
        {
          entityRef,
          ...window.current,
          cursor: pageParam,
          limit: RELEASES_PER_PAGE,
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    ...query,
    rows: query.data?.pages.flatMap(page => page.items),
  };
}
