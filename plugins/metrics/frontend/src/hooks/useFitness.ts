import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useTelemetryApi } from './useTelemetryApi';

/** The newest report on a metric of a service; null before the first. */
export function useFitness(entityRef: string, metricId: string) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.fitness(entityRef, metricId),
    queryFn: ({ signal }) =>
      api.getFitness({ entityRef, metricId }, { signal }),
  });
}

/** Has a metric replayed on its own history; that may take a while. */
export function useAssessFitness(entityRef: string) {
  const api = useTelemetryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (metricId: string) =>
      api.assessFitness({ entityRef, metricId }),
    onSuccess: report => {
      client.setQueryData(
        queryKeys.fitness(entityRef, report.metricId),
        report,
      );
      return client.invalidateQueries({
        queryKey: queryKeys.catalogue(entityRef),
      });
    },
  });
}
