import type {
  Idea,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';

/** What can be done with an idea. */
export type IdeaAction = Idea['allowedActions'][number]['action'];

/** Which acts make sense in a state. Whether the reader may do them is the server's answer. */
export const POSSIBLE_ACTIONS: Record<IdeaStatus, readonly IdeaAction[]> = {
  open: ['edit', 'vote', 'move', 'try', 'commit', 'drop', 'merge'],
  trying: ['edit', 'vote', 'move', 'try'],
  done: ['reopen'],
  dropped: ['reopen'],
  merged: ['reopen'],
};

export function isPossible(idea: Idea, action: IdeaAction): boolean {
  return POSSIBLE_ACTIONS[idea.status].includes(action);
}

/** Why the reader may not do something; null where they may. */
export function whyNot(idea: Idea, wanted: IdeaAction): string | null {
  const found = idea.allowedActions.find(({ action }) => action === wanted);
  return found && !found.allowed ? found.whyNot : null;
}
