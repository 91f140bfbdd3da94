import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TransitionInput } from '@hone/backstage-plugin-experiments-common';
import { queryKeys } from '../query/queryKeys';
import { useExperimentsApi } from './useExperimentsApi';

/** A step through the life cycle; afterwards everything that shows experiments is read again. */
export function useTransition(experiment: { key: string; revision: number }) {
  const api = useExperimentsApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: TransitionInput) =>
      api.transition(experiment.key, experiment.revision, input),
    onSuccess: next => {
      client.setQueryData(queryKeys.experiment(experiment.key), next);
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
