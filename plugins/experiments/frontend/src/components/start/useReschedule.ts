import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';

/** The first step was taken, the second one was refused. */
class HalfMovedError extends Error {}

/**
 * Moves the start of a scheduled experiment: it is taken back and scheduled anew, as a person would. When the second step
 * is refused it is a draft and leaves what showed it, so whoever asked has to say it.
 */
export function useReschedule(
  experiment: Experiment,
  options: { reason: string; onHalfMoved: (sentence: string) => void },
) {
  const api = useExperimentsApi();
  const client = useQueryClient();
  const t = useT();
  return useMutation({
    mutationFn: async (startAt: string) => {
      const { key, revision } = experiment;
      const draft = await api.transition(key, revision, {
        action: 'withdraw',
        reason: options.reason,
      });
      try {
        return await api.transition(key, draft.revision, {
          action: 'schedule',
          startAt,
        });
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        throw new HalfMovedError(t('start.halfMoved', { key, cause }));
      }
    },
    onError: error => {
      if (error instanceof HalfMovedError) options.onHalfMoved(error.message);
    },
    // Also a move that stopped half-way changed something.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
