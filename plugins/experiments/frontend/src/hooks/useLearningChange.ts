import type {
  Learning,
  LearningsApi,
} from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useLearningsApi } from './useLearningsApi';

/** A change of a learning; afterwards everything that shows learnings is read again. */
export function useLearningChange<T>(
  change: (api: LearningsApi, input: T) => Promise<Learning>,
) {
  const api = useLearningsApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => change(api, input),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: queryKeys.learnings }),
  });
}
