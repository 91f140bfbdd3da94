import type {
  ExperimentReference,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import type { IdeaRight, IdeaRights } from '../../../ideaAuthorization';
import { ideaKey, type IdeaRecord } from '../../../store/ideas';
import {
  stateObstacle,
  STATES_OF_ACTION,
  type IdeaAction,
} from '../ideaObstacle';

const DAY_MS = 86_400_000;

const RIGHT_OF_ACTION: Record<Exclude<IdeaAction, 'try'>, IdeaRight> = {
  edit: 'update',
  vote: 'vote',
  move: 'rank',
  commit: 'update',
  drop: 'update',
  reopen: 'update',
  merge: 'update',
};

const ACTIONS = Object.keys(STATES_OF_ACTION) as IdeaAction[];
const CHOICES: ReadonlySet<IdeaAction> = new Set(['try', 'commit']);

/**
 * Who looks at an idea, and what stands around it as that viewer may see it.
 */
export interface IdeaSurroundings {
  rights: IdeaRights;
  mayTry: boolean;
  /** Votes are given by people. */
  isUser: boolean;
  voted: boolean;
  mergedInto: ExperimentReference | null;
  experiments: ExperimentReference[];
  /** Whether what is expected of experiments may be told. */
  seesForecasts: boolean;
  /** Why a quota keeps it from being chosen, or null. */
  quotaObstacle: string | null;
  now: Date;
}

function rightObstacle(
  action: IdeaAction,
  { rights, mayTry, isUser }: IdeaSurroundings,
): string | null {
  const missing = (name: string) =>
    `Your role does not include this: the permission ${name} is missing`;
  if (action === 'try') {
    return mayTry ? null : missing('hone.experiment.create');
  }
  const right = RIGHT_OF_ACTION[action];
  if (!rights[right]) return missing(`hone.idea.${right}`);
  return action === 'vote' && !isUser
    ? 'Votes are given by people, not by programs'
    : null;
}

function allowedActions(
  idea: IdeaRecord,
  around: IdeaSurroundings,
): Idea['allowedActions'] {
  return ACTIONS.map(action => {
    const whyNot =
      stateObstacle(idea, action) ??
      rightObstacle(action, around) ??
      (CHOICES.has(action) ? around.quotaObstacle : null);
    return { action, allowed: whyNot === null, whyNot };
  });
}

/**
 * An idea as its viewer sees it.
 */
export function toIdea(idea: IdeaRecord, around: IdeaSurroundings): Idea {
  const { number, chosenAt, mergedInto, forecast, priority, ...shared } = idea;
  const { expectedEffect, ...factors } = priority;
  const age = around.now.getTime() - idea.updatedAt.getTime();
  return {
    ...shared,
    key: ideaKey(number),
    priority: around.seesForecasts ? priority : factors,
    voted: around.voted,
    mergedInto: around.mergedInto,
    experiments: around.experiments,
    createdAt: idea.createdAt.toISOString(),
    updatedAt: idea.updatedAt.toISOString(),
    ageDays: Math.max(0, Math.floor(age / DAY_MS)),
    allowedActions: allowedActions(idea, around),
  };
}
