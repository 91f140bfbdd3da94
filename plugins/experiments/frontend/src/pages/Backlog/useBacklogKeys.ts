import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useShortcut } from '../../hooks/useShortcut';
import { useBacklogPage } from './backlogPage';
import { isPossible, whyNot } from './ideaActions';
import { useVote } from './useVote';

/** The idea whose row, or whose part, has the focus. */
function focusedIdea(rows: readonly Idea[]): Idea | undefined {
  // Cells of a table have keys of their own.
  const row = document.activeElement?.closest(
    '[role="row"][data-key], li[data-key]',
  );
  const id = row?.getAttribute('data-key');
  return rows.find(idea => idea.id === id);
}

/** Keys of the backlog: n adds, m merges what is selected, v votes for the row that has the focus. */
export function useBacklogKeys(rows: readonly Idea[], chosen: Idea[]): void {
  const { ask } = useBacklogPage();
  const vote = useVote();
  useShortcut('n', () => ask({ kind: 'add' }));
  useShortcut('m', () => {
    if (chosen.length > 0) ask({ kind: 'merge', ideas: chosen });
  });
  useShortcut('v', () => {
    const idea = focusedIdea(rows) ?? (chosen.length === 1 ? chosen[0] : null);
    if (!idea || !isPossible(idea, 'vote') || whyNot(idea, 'vote')) return;
    vote.mutate({ key: idea.key, vote: !idea.voted });
  });
}
