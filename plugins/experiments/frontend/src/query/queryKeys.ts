import type { ExperimentFilter } from '@hone/backstage-plugin-experiments-common';

/** Keys of the query cache; everything about experiments starts with the same word, so one call makes it all stale. */
export const queryKeys = {
  all: ['experiments'] as const,
  list: (filter: ExperimentFilter) => ['experiments', 'list', filter] as const,
  counts: (filter: { entityRef?: string[]; owner?: string[] }) =>
    ['experiments', 'counts', filter] as const,
  summary: (entityRef: string) =>
    ['experiments', 'summary', entityRef] as const,
  experiment: (key: string) => ['experiments', 'one', key] as const,
  analysis: (key: string, analysisId: string) =>
    ['experiments', 'one', key, 'analysis', analysisId] as const,
  analyses: (key: string) => ['experiments', 'one', key, 'analyses'] as const,
  events: (key: string) => ['experiments', 'one', key, 'events'] as const,
  candidates: (entityRef: string, text: string) =>
    ['metric-candidates', entityRef, text] as const,
};
