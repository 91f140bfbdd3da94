import { fromJson } from '@hone/node';
import type { Row } from '../row';
import { searchTerms } from '../search/searchTerms';
import type { LearningRecord, LearningTrialRecord, NamedTrial } from './types';

function searchText(learning: LearningRecord): string {
  return searchTerms(
    [
      learning.title,
      learning.text,
      learning.kind,
      learning.topic,
      learning.metric?.title,
      ...learning.conditions,
    ].join(' '),
  ).join(' ');
}

/**
 * The columns of a learning.
 */
export function toColumns(learning: LearningRecord) {
  return {
    id: learning.id,
    number: learning.number,
    title: learning.title,
    text: learning.text,
    claim: learning.claim,
    kind: learning.kind,
    topic: learning.topic,
    metric_id: learning.metric?.metricId ?? null,
    metric: learning.metric && JSON.stringify(learning.metric),
    conditions: JSON.stringify(learning.conditions),
    owner_ref: learning.ownerRef,
    source_ref: learning.sourceRef,
    grade: learning.grade,
    pooled: learning.pooled && JSON.stringify(learning.pooled),
    simulated: learning.simulated,
    created_by: learning.createdBy,
    created_at: learning.createdAt.getTime(),
    updated_at: learning.updatedAt.getTime(),
    search_text: searchText(learning),
  };
}

/**
 * Reads a learning.
 */
export function mapLearning(row: Row): LearningRecord {
  return {
    id: row.id,
    number: Number(row.number),
    title: row.title,
    text: row.text,
    claim: row.claim,
    kind: row.kind,
    topic: row.topic,
    metric: row.metric === null ? null : fromJson(row.metric),
    conditions: fromJson(row.conditions),
    ownerRef: row.owner_ref,
    sourceRef: row.source_ref,
    grade: row.grade,
    pooled: row.pooled === null ? null : fromJson(row.pooled),
    simulated: Boolean(row.simulated),
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    revision: Number(row.revision),
  };
}

/**
 * The columns of a link.
 */
export function toTrialColumns(link: LearningTrialRecord) {
  return {
    learning_id: link.learningId,
    experiment_id: link.experimentId,
    stance: link.stance,
    note: link.note,
    trial: JSON.stringify(link.trial),
    linked_by: link.linkedBy,
    linked_at: link.linkedAt.getTime(),
  };
}

/**
 * Reads a link with the name of its experiment.
 */
export function mapTrial(row: Row): NamedTrial {
  return {
    learningId: row.learning_id,
    experimentId: row.experiment_id,
    stance: row.stance,
    note: row.note,
    trial: fromJson(row.trial),
    linkedBy: row.linked_by,
    linkedAt: new Date(Number(row.linked_at)),
    number: Number(row.number),
    title: row.title,
  };
}
