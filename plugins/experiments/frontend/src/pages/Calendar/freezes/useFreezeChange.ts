import type {
  Freeze,
  FreezeInput,
} from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCalendarApi } from '../../../hooks/useCalendarApi';
import { queryKeys } from '../../../query/queryKeys';

/** What becomes of a freeze: null takes it away. */
export function useFreezeChange(freeze: Freeze | null) {
  const api = useCalendarApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: FreezeInput | null): Promise<void> => {
      if (freeze && input) {
        await api.updateFreeze(freeze.id, freeze.revision, input);
      } else if (freeze) await api.deleteFreeze(freeze.id, freeze.revision);
      else if (input) await api.createFreeze(input);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
