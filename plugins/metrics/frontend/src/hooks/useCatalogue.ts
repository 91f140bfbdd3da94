import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useTelemetryApi } from './useTelemetryApi';

/** All metrics of a service with their health. */
export function useCatalogue(entityRef: string | null) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.catalogue(entityRef ?? ''),
    queryFn: ({ signal }) => api.getCatalogue(entityRef ?? '', { signal }),
    enabled: entityRef !== null,
  });
}

/** Dashboards of a service in outside systems. */
export function useDashboards(entityRef: string) {
  const api = useTelemetryApi();
  return useQuery({
    queryKey: queryKeys.dashboards(entityRef),
    queryFn: ({ signal }) => api.listDashboards(entityRef, { signal }),
  });
}
