import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IncidentLinkInput } from '@hone/backstage-plugin-metrics-common';
import { HoneApiError } from '@hone/common';
import { queryKeys } from '../query/queryKeys';
import { useDeliveryApi } from './useDeliveryApi';

/** The link of an incident, always as it stands now. */
export function useIncidentLink(entityRef: string, incident: string) {
  const api = useDeliveryApi();
  return useQuery({
    queryKey: queryKeys.link(entityRef, incident),
    queryFn: ({ signal }) =>
      api.getIncidentLink({ entityRef, incident }, { signal }),
    staleTime: 0,
  });
}

/** Whether somebody else was faster. */
export function isConflict(error: unknown): boolean {
  return error instanceof HoneApiError && error.status === 409;
}

/** Changes a link; everything that is shown of the service is asked for again. */
export function useSetIncidentLink(entityRef: string) {
  const api = useDeliveryApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: {
      input: Omit<IncidentLinkInput, 'entityRef'>;
      revision: number;
    }) => api.setIncidentLink({ entityRef, ...change.input }, change.revision),
    // What stands is also asked for when somebody else was faster.
    onSettled: () =>
      client.invalidateQueries({ queryKey: queryKeys.delivery(entityRef) }),
  });
}
