import { useApi } from '@backstage/frontend-plugin-api';
import type { AppliedDefinition } from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { planningApiRef } from '../../../api/planningApiRef';
import { queryKeys } from '../../../query/queryKeys';

/** What a text does, or did. */
export interface DefinitionReport {
  text: string;
  dryRun: boolean;
  items: AppliedDefinition[];
}

/** Says what a text would do, or does it; afterwards everything that shows experiments is read again. */
export function useDefinitions() {
  const api = useApi(planningApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: {
      text: string;
      dryRun: boolean;
    }): Promise<DefinitionReport> => ({
      ...request,
      items: await api.applyDefinitions(request),
    }),
    onSuccess: ({ dryRun }) =>
      dryRun
        ? undefined
        : client.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
