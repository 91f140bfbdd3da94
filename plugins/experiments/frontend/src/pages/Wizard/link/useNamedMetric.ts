import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { metricsApiRef } from '../../../api/metricsApiRef';

/** The definition that an idea names. One that is gone, or belongs to another service, is not asked for again. */
export function useNamedMetric(
  metricId: string | null,
  service: string | null,
) {
  const api = useApi(metricsApiRef);
  const query = useQuery({
    queryKey: ['experiment-wizard-metric', metricId],
    queryFn: ({ signal }) => api.getMetric(metricId ?? '', { signal }),
    enabled: metricId !== null,
    staleTime: Infinity,
    retry: false,
  });
  const metric = query.data;
  const fits =
    metric && (metric.entityRef === null || metric.entityRef === service);
  return {
    metric: fits ? metric : null,
    /** There is an answer, whatever it is, or nothing was asked. */
    isSettled: metricId === null || !query.isPending,
  };
}
