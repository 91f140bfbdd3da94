import type {
  ExperimentFilter,
  IdeaFilter,
  SimilarIdeasQuery,
} from '@hone/backstage-plugin-experiments-common';

/** Keys of the query cache; everything about experiments starts with the same word, so one call makes it all stale. */
export const queryKeys = {
  all: ['experiments'] as const,
  list: (filter: ExperimentFilter) => ['experiments', 'list', filter] as const,
  counts: (filter: { entityRef?: string[]; owner?: string[] }) =>
    ['experiments', 'counts', filter] as const,
  mine: (filter: ExperimentFilter) => ['experiments', 'mine', filter] as const,
  needsYou: ['experiments', 'needs-you'] as const,
  summary: (entityRef: string) =>
    ['experiments', 'summary', entityRef] as const,
  experiment: (key: string) => ['experiments', 'one', key] as const,
  analysis: (key: string, analysisId: string) =>
    ['experiments', 'one', key, 'analysis', analysisId] as const,
  analyses: (key: string) => ['experiments', 'one', key, 'analyses'] as const,
  values: (key: string, analysisId: string) =>
    ['experiments', 'one', key, 'values', analysisId] as const,
  robustness: (key: string, analysisId: string) =>
    ['experiments', 'one', key, 'robustness', analysisId] as const,
  comments: (key: string) => ['experiments', 'one', key, 'comments'] as const,
  events: (key: string) => ['experiments', 'one', key, 'events'] as const,
  ideas: ['experiments', 'ideas'] as const,
  ideaList: (filter: IdeaFilter) =>
    ['experiments', 'ideas', 'list', filter] as const,
  topIdeas: (filter: IdeaFilter) =>
    ['experiments', 'ideas', 'top', filter] as const,
  idea: (key: string) => ['experiments', 'ideas', 'one', key] as const,
  ideaEvents: (key: string) =>
    ['experiments', 'ideas', 'one', key, 'events'] as const,
  similarIdeas: (query: SimilarIdeasQuery) =>
    ['experiments', 'ideas', 'similar', query] as const,
  balance: (owner: string | null) =>
    ['experiments', 'ideas', 'balance', owner] as const,
  slots: (owners: readonly string[]) =>
    ['experiments', 'slots', owners] as const,
  slotsInUse: (owner: string | null) =>
    ['experiments', 'slots', 'in-use', owner] as const,
  views: ['views'] as const,
  myGroups: ['my-groups'] as const,
  candidates: (entityRef: string, text: string) =>
    ['metric-candidates', entityRef, text] as const,
};
