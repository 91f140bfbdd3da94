import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { metricsApiRef } from '../../api/metricsApiRef';
import { queryKeys } from '../../query/queryKeys';

const PAUSE_MS = 500;

/** The value once nobody has changed it for a moment. */
function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Series of a service that fit a phrase; sources are asked after a pause, never while one types. */
export function useCandidates(service: string | null, text: string) {
  const api = useApi(metricsApiRef);
  const phrase = useSettled(text.trim().slice(0, 500));
  return useQuery({
    queryKey: queryKeys.candidates(service ?? '', phrase),
    queryFn: ({ signal }) =>
      api.proposeMetrics(
        {
          entityRef: service ?? '',
          limit: 8,
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
