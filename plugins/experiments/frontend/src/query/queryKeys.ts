import type {
  CalendarGroup,
  ExperimentFilter,
  IdeaFilter,
  LearningFilter,
  ReviewTab,
  SimilarIdeasQuery,
  TransferQuery,
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
  governance: (key: string) =>
    ['experiments', 'one', key, 'governance'] as const,
  reviews: (tab: ReviewTab) => ['experiments', 'reviews', tab] as const,
  brokenGlass: ['experiments', 'broken-glass'] as const,
  delegations: ['experiments', 'delegations'] as const,
  gateHealth: (days: number) => ['experiments', 'gate-health', days] as const,
  policy: (version: number | null) =>
    ['experiments', 'policy', version] as const,
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
  calendar: (query: { from: string; to: string; group: CalendarGroup }) =>
    ['experiments', 'calendar', query] as const,
  collisions: (key: string) =>
    ['experiments', 'one', key, 'collisions'] as const,
  slots: (owners: readonly string[]) =>
    ['experiments', 'slots', owners] as const,
  slotsInUse: (owner: string | null) =>
    ['experiments', 'slots', 'in-use', owner] as const,
  learnings: ['experiments', 'learnings'] as const,
  learningList: (filter: LearningFilter) =>
    ['experiments', 'learnings', 'list', filter] as const,
  transfer: (query: TransferQuery) =>
    ['experiments', 'learnings', 'transfer', query] as const,
  learningProposal: (key: string) =>
    ['experiments', 'learnings', 'proposal', key] as const,
  forecasts: (key: string) => ['experiments', 'one', key, 'forecasts'] as const,
  calibration: ['experiments', 'calibration'] as const,
  views: ['views'] as const,
  myGroups: ['my-groups'] as const,
  candidates: (entityRef: string, text: string) =>
    ['metric-candidates', entityRef, text] as const,
};
