import { useApi } from '@backstage/frontend-plugin-api';
import type { SavedViewInput } from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { planningApiRef } from '../../api/planningApiRef';
import { queryKeys } from '../../query/queryKeys';

/** The reader's views of a page, and those that are shared with the reader's groups. */
export function useSavedViews(page: SavedViewInput['page']) {
  const api = useApi(planningApiRef);
  const query = useQuery({
    queryKey: queryKeys.views,
    queryFn: ({ signal }) => api.views({ signal }),
  });
  return { ...query, views: query.data?.filter(view => view.page === page) };
}

/** Names a view; one of the same name is replaced. */
export function useSaveView() {
  const api = useApi(planningApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SavedViewInput) => api.saveView(input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.views }),
  });
}

/** Deletes an own view. */
export function useDeleteView() {
  const api = useApi(planningApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => api.deleteView(viewId),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.views }),
  });
}
