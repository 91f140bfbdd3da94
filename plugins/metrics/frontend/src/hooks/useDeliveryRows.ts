import { useInfiniteQuery } from '@tanstack/react-query';
import type { DeliveryApi } from '@hone/backstage-plugin-metrics-common';
import { keepOfGroup } from '../query/keepOfGroup';
import { queryKeys, type OverviewScope } from '../query/queryKeys';
import { scopeQuery } from './scopeQuery';
import { useDeliveryApi } from './useDeliveryApi';

/** As many as the contract gives at once: an organization of usual size in one request. */
export const ROWS_PER_PAGE = 100;

type Rows = Awaited<ReturnType<DeliveryApi['listGroups']>>;

/** One page of the groups of the organization, or of the services of a group. */
export function readRows(
  api: DeliveryApi,
  scope: OverviewScope,
  page: { cursor?: string; limit: number },
  signal?: AbortSignal,
): Promise<Rows> {
  const { group, ...weeks } = scopeQuery(scope);
  return group
    ? api.listServices({ ...weeks, group, ...page }, { signal })
    : api.listGroups({ ...weeks, ...page }, { signal });
}

/** The rows below an overview, by name, page by page. */
export function useDeliveryRows(scope: OverviewScope) {
  const api = useDeliveryApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.rows(scope),
    queryFn: ({ pageParam, signal }) =>
      readRows(api, scope, { cursor: pageParam, limit: ROWS_PER_PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepOfGroup(scope.group),
  });
  return { ...query, rows: query.data?.pages.flatMap(page => page.items) };
}
