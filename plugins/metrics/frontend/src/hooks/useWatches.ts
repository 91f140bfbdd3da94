import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { queryKeys } from '../query/queryKeys';
import { useTelemetryApi } from './useTelemetryApi';

/** Watched series of a service, changed ones first. */
export function useWatches(entityRef: string) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.watches(entityRef),
    queryFn: ({ signal }) => api.listWatches(entityRef, { signal }),
  });
}

/** The list and the catalogue both say what is watched. */
function askAgain(client: QueryClient, entityRef: string) {
  return Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.watches(entityRef) }),
    client.invalidateQueries({ queryKey: queryKeys.catalogue(entityRef) }),
  ]);
}

/** Watches a metric of a service. */
export function useWatchMetric(entityRef: string) {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (metricId: string) => api.watchMetric({ entityRef, metricId }),
    onSettled: () => askAgain(client, entityRef),
  });
}

/** Watches a metric no longer. */
export function useDeleteWatch(entityRef: string) {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (watchId: string) => api.deleteWatch(watchId),
    onSettled: () => askAgain(client, entityRef),
  });
}

/** Says whether a change was meaningful; null takes it back. */
export function useJudgeChange(entityRef: string) {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Parameters<typeof api.judgeChange>[0]) =>
      api.judgeChange(change),
    onSuccess: judged =>
      client.setQueryData<Watch[]>(queryKeys.watches(entityRef), known =>
        known?.map(watch => (watch.id === judged.id ? judged : watch)),
      ),
  });
}
