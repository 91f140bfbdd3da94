import { skipToken, useQuery } from '@tanstack/react-query';
import type { ExplorerWindow } from '../pages/MetricExplorer/url/explorerRange';
import { queryKeys } from '../query/queryKeys';
import { useTelemetryApi } from './useTelemetryApi';

/** What is asked of the sources at once. */
export interface ExplorerRequest {
  metric: string;
  services: readonly string[];
  window: ExplorerWindow;
}

/** A metric of several services, with what happened to them; idle without a request. */
export function useExploration(request: ExplorerRequest | null) {
  const api = useTelemetryApi();
  const subject = request && [request.metric, ...request.services].join(' ');
  return useQuery({
    queryKey: queryKeys.exploration(subject, request?.window),
    queryFn:
      request === null
        ? skipToken
        : async ({ signal }) => {
            const { metric, services, window } = request;
            const exploration = await api.exploreMetric(
              {
                metric,
                entityRefs: [...services],
                start: new Date(window.start).toISOString(),
                end: new Date(window.end).toISOString(),
                stepSeconds: window.stepSeconds,
              },
              { signal },
            );
            return { exploration, window };
          },
    // Another range of the same series may stay on screen while the new one loads; other series never do.
    placeholderData: (previous, query) =>
      query?.queryKey[1] === subject ? previous : undefined,
  });
}
