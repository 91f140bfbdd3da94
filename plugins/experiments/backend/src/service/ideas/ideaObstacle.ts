import type {
  Idea,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';
import { ideaKey, type IdeaRecord } from '../../store/ideas';

/**
 * What can be done with an idea.
 */
export type IdeaAction = Idea['allowedActions'][number]['action'];

/**
 * The states in which each action can be taken.
 */
export const STATES_OF_ACTION: Record<IdeaAction, readonly IdeaStatus[]> = {
  edit: ['open', 'trying'],
  vote: ['open', 'trying'],
  move: ['open', 'trying'],
  try: ['open', 'trying'],
  commit: ['open'],
  drop: ['open'],
  reopen: ['done', 'dropped', 'merged'],
  merge: ['open'],
};

/**
 * Says why an action cannot be taken in the state an idea is in, or null.
 */
export function stateObstacle(
  idea: Pick<IdeaRecord, 'number' | 'status'>,
  action: IdeaAction,
): string | null {
  const states = STATES_OF_ACTION[action];
  if (states.includes(idea.status)) return null;
  const way =
    idea.status === 'trying'
      ? 'its experiments have to be closed or deleted first'
      : 'reopen it first';
  return action === 'reopen'
    ? `${ideaKey(idea.number)} is ${
        idea.status
      }; reopen is for ideas that are ${states.join(' or ')}`
    : `${ideaKey(idea.number)} is ${
        idea.status
      }; ${action} is for ideas that are ${states.join(' or ')}: ${way}`;
}
