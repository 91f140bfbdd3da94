import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useBacklogPage } from './backlogPage';
import { useIdeaChange } from './useIdeaChange';

/** Gives an idea the rank back that its factors make. */
export function useMoveBack({ key, revision }: Idea): () => void {
  const t = useT();
  const toast = useToast();
  const { fail } = useBacklogPage();
  const { mutate } = useIdeaChange<void>(api =>
    api.move(key, revision, { reset: true }),
  );
  return () =>
    mutate(undefined, {
      onSuccess: () => toast(t('backlog.movedBack', { key })),
      onError: error => fail({ key, error }),
    });
}
