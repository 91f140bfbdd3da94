import type {
  ChampionsApi,
  SeatsApi,
} from '@hone/backstage-plugin-champions-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../query/queryKeys';
import { useChampionsApi, useSeatsApi } from './useApis';

/** A change; afterwards everything that shows champions is read again. */
export function useChange<I, O>(
  change: (
    apis: { champions: ChampionsApi; seats: SeatsApi },
    input: I,
  ) => Promise<O>,
) {
  const champions = useChampionsApi();
  const seats = useSeatsApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: I) => change({ champions, seats }, input),
    // Not awaited: a dialog closes at once, while the page behind it is read again.
    onSuccess: () => {
      client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
