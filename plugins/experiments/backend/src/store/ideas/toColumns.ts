import { toInstant } from '@hone/node';
import { searchTerms } from '../search/searchTerms';
import type { IdeaRecord } from './types';

/** An index can be walked by a value, but not by its absence. */
export const UNMARKED = 'unmarked';

/** What the full-text index holds of an idea. */
function searchText(idea: IdeaRecord): string {
  const { problem, solution, metric } = idea.hypothesis;
  return searchTerms(
    [
      idea.title,
      problem,
      solution,
      metric,
      idea.entityRef,
      idea.source.label,
    ].join(' '),
  ).join(' ');
}

/**
 * The columns of an idea.
 */
export function toColumns(idea: IdeaRecord) {
  return {
    id: idea.id,
    number: idea.number,
    title: idea.title,
    entity_ref: idea.entityRef,
    owner_ref: idea.ownerRef,
    problem: idea.hypothesis.problem,
    solution: idea.hypothesis.solution,
    metric: idea.hypothesis.metric,
    metric_id: idea.metricId,
    nature: idea.nature ?? UNMARKED,
    source_type: idea.source.type,
    source_ref: idea.source.ref,
    source_url: idea.source.url,
    source_label: idea.source.label,
    factors: JSON.stringify(idea.factors),
    priority: JSON.stringify(idea.priority),
    forecast: idea.forecast && JSON.stringify(idea.forecast),
    rank: idea.rank,
    moved: idea.moved && JSON.stringify(idea.moved),
    votes: idea.votes,
    status: idea.status,
    merged_into: idea.mergedInto,
    chosen_at: toInstant(idea.chosenAt),
    simulated: idea.simulated,
    created_by: idea.createdBy,
    created_at: idea.createdAt.getTime(),
    updated_at: idea.updatedAt.getTime(),
    search_text: searchText(idea),
  };
}
