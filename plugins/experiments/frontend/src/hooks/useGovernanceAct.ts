import type {
  Governance,
  GovernanceApi,
} from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useGovernanceApi } from './useGovernanceApi';

/** An act on the approvals of an experiment; afterwards everything that shows experiments is read again. */
export function useGovernanceAct<T>(
  act: (api: GovernanceApi, input: T) => Promise<Governance>,
) {
  const api = useGovernanceApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => act(api, input),
    onSuccess: governance => {
      client.setQueryData(queryKeys.governance(governance.key), governance);
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
