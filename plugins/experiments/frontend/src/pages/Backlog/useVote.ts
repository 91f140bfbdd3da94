import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useBacklogPage } from './backlogPage';
import { useIdeaChange } from './useIdeaChange';

/** Gives the own vote to an idea, or takes it back. */
export function useVote() {
  const t = useT();
  const toast = useToast();
  const { fail } = useBacklogPage();
  const change = useIdeaChange<{ key: string; vote: boolean }>(
    (api, { key, vote }) => api.vote(key, vote),
  );
  const { mutate, isPending } = change;
  return {
    isPending,
    mutate: (input: { key: string; vote: boolean }) =>
      mutate(input, {
        onSuccess: idea =>
          toast(
            input.vote
              ? t('backlog.voteGiven', { key: idea.key })
              : t('backlog.voteTaken', { key: idea.key }),
          ),
        onError: error => fail({ key: input.key, error }),
      }),
  };
}
