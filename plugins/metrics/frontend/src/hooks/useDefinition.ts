import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { queryKeys } from '../query/queryKeys';
import { useMetricDefinitionsApi } from './useTelemetryApi';

/** A definition as it stands now, with the revision that a change of it names. */
export function useDefinition(metricId: string | null) {
  const api = useMetricDefinitionsApi();
  return useQuery({
    queryKey: queryKeys.definition(metricId ?? ''),
    queryFn: ({ signal }) => api.getMetric(metricId ?? '', { signal }),
    enabled: metricId !== null,
    staleTime: 0,
    // What is edited is the revision that was opened; a newer one in its place would be overwritten unseen.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Stores a proposed definition as it was proposed, or as it was edited. */
export function useCreateDefinition(entityRef: string) {
  const api = useMetricDefinitionsApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: MetricInput) => api.createMetric(input),
    onSettled: () =>
      client.invalidateQueries({ queryKey: queryKeys.telemetry(entityRef) }),
  });
}

/** Changes a definition unless somebody else was faster. */
export function useUpdateDefinition(entityRef: string) {
  const api = useMetricDefinitionsApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: {
      id: string;
      revision: number;
      input: MetricInput;
    }) => api.updateMetric(change.id, change.revision, change.input),
    // What stands is also asked for when somebody else was faster.
    onSettled: (_saved, _error, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.definition(id) }),
        client.invalidateQueries({ queryKey: queryKeys.telemetry(entityRef) }),
      ]),
  });
}
