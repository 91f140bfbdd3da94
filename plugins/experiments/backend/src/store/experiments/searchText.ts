import { searchTerms } from '../search/searchTerms';
import type { ExperimentRecord } from './types';

/**
 * What the full-text index holds of an experiment.
 */
export function searchText(
  experiment: Pick<
    ExperimentRecord,
    'title' | 'hypothesis' | 'tags' | 'entityRef' | 'metrics'
  >,
): string {
  const { title, hypothesis, tags, entityRef, metrics } = experiment;
  return searchTerms(
    [
      title,
      hypothesis.problem,
      hypothesis.solution,
      hypothesis.metric,
      entityRef,
      ...tags,
      ...metrics.map(m => m.title),
    ].join(' '),
  ).join(' ');
}
