import { fromInstant, fromJson } from '@hone/node';
import type { Row } from '../row';
import { UNMARKED } from './toColumns';
import type { IdeaEventRecord, IdeaRecord } from './types';

/**
 * Reads an idea.
 */
export function mapIdea(row: Row): IdeaRecord {
  return {
    id: row.id,
    number: Number(row.number),
    title: row.title,
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref,
    hypothesis: {
      problem: row.problem,
      solution: row.solution,
      metric: row.metric,
    },
    metricId: row.metric_id,
    nature: row.nature === UNMARKED ? null : row.nature,
    source: {
      type: row.source_type,
      ref: row.source_ref,
      url: row.source_url,
      label: row.source_label,
    },
    factors: fromJson(row.factors),
    priority: fromJson(row.priority),
    forecast: row.forecast === null ? null : fromJson(row.forecast),
    rank: Number(row.rank),
    moved: row.moved === null ? null : fromJson(row.moved),
    votes: Number(row.votes),
    status: row.status,
    mergedInto: row.merged_into,
    chosenAt: fromInstant(row.chosen_at),
    simulated: Boolean(row.simulated),
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    revision: Number(row.revision),
  };
}

/**
 * Reads an event.
 */
export function mapIdeaEvent(row: Row): IdeaEventRecord {
  return {
    id: row.id,
    ideaId: row.idea_id,
    at: new Date(Number(row.at)),
    actor: row.actor,
    type: row.type,
    from: row.from,
    to: row.to,
    reason: row.reason,
    detail: fromJson(row.detail),
  };
}
