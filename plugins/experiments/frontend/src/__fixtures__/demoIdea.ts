import type { Idea } from '@hone/backstage-plugin-experiments-common';
import {
  POSSIBLE_ACTIONS,
  type IdeaAction,
} from '../pages/Backlog/ideaActions';
import type { IdeaSpec } from './demoIdeas';
import { demoPriority } from './demoPriority';

const DAY = 86_400_000;

const ACTIONS: IdeaAction[] = [...POSSIBLE_ACTIONS.open, 'reopen'];

/** The answer to "may I" for every act; `denied` holds what the reader may not do at all. */
export function ideaActions(
  status: Idea['status'],
  denied: Partial<Record<IdeaAction, string>> = {},
): Idea['allowedActions'] {
  return ACTIONS.map(action => {
    const whyNot =
      denied[action] ??
      (POSSIBLE_ACTIONS[status].includes(action)
        ? null
        : `It is ${status}; ${action} leads out of another state`);
    return { action, allowed: whyNot === null, whyNot };
  });
}

/** A whole idea from what distinguishes it. */
export function demoIdea(
  spec: IdeaSpec,
  now: number,
  denied: Partial<Record<IdeaAction, string>> = {},
): Idea {
  const status = spec.status ?? 'open';
  const priority = demoPriority(spec.factors, spec.votes, null);
  const at = new Date(now - spec.ageDays * DAY).toISOString();
  return {
    id: `idea-${spec.number}`,
    key: `IDEA-${spec.number}`,
    title: spec.title,
    entityRef: spec.service,
    ownerRef: spec.owner,
    hypothesis: {
      problem: spec.problem,
      solution: spec.solution,
      metric: spec.metric,
    },
    metricId: null,
    nature: spec.nature,
    source: {
      type: spec.source,
      ref: spec.source === 'person' ? null : `${spec.source}-${spec.number}`,
      url: null,
      label: spec.label ?? null,
    },
    factors: spec.factors,
    priority,
    rank: priority.valuePerDay ?? -1,
    moved: null,
    votes: spec.votes,
    voted: false,
    status,
    mergedInto: null,
    experiments: spec.experiment ? [spec.experiment] : [],
    simulated: true,
    createdBy: 'user:default/guest',
    createdAt: at,
    updatedAt: at,
    ageDays: spec.ageDays,
    revision: 1,
    allowedActions: ideaActions(status, denied),
  };
}
