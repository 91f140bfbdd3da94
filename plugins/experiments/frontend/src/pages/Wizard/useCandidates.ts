import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { metricsApiRef } from '../../api/metricsApiRef';
import { useSettled } from '../../hooks/useSettled';
import { queryKeys } from '../../query/queryKeys';

const MOST_SHOWN = 8;

/** Series of a service that fit a phrase; sources are asked after a pause, never while one types. */
export function useCandidates(
  service: string | null,
  text: string,
  { limit = MOST_SHOWN }: { limit?: number } = {},
) {
  const api = useApi(metricsApiRef);
  const phrase = useSettled(text.trim().slice(0, 500));
  return useQuery({
    queryKey: [...queryKeys.candidates(service ?? '', phrase), limit],
    queryFn: ({ signal }) =>
      api.proposeMetrics(
        {
          entityRef: service ?? '',
          limit,
          ...(phrase ? { text: phrase } : {}),
        },
        { signal },
      ),
    enabled: service !== null,
    // Choices already made stay in view while new proposals are looked up.
    placeholderData: previous => previous,
    staleTime: 60_000,
  });
}
