import { fromInstant, fromJson } from '@hone/node';
import type { Row } from '../row';
import type { ExperimentListRow, ExperimentRecord } from './types';

/** Columns of a list; the long texts stay out. */
export const LIST_COLUMNS = [
  'id',
  'number',
  'title',
  'entity_ref',
  'owner_ref',
  'design',
  'status',
  'outcome',
  'metrics',
  'verdict',
  'stale_since',
  'simulated',
  'revision',
  'created_at',
  'updated_at',
  'start_at',
  'started_at',
  'planned_end_at',
  'ended_at',
  'effect_bound',
].map(name => `experiments.${name}`);

function requiredInstant(value: number | string): Date {
  return new Date(Number(value));
}

/**
 * Reads a list row.
 */
export function mapListRow(row: Row): ExperimentListRow {
  return {
    id: row.id,
    number: Number(row.number),
    title: row.title,
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref,
    design: row.design,
    status: row.status,
    outcome: row.outcome,
    metrics: fromJson(row.metrics),
    verdict: row.verdict === null ? null : fromJson(row.verdict),
    staleSince: fromInstant(row.stale_since),
    simulated: Boolean(row.simulated),
    revision: Number(row.revision),
    createdAt: requiredInstant(row.created_at),
    updatedAt: requiredInstant(row.updated_at),
    startAt: fromInstant(row.start_at),
    startedAt: fromInstant(row.started_at),
    plannedEndAt: fromInstant(row.planned_end_at),
    endedAt: fromInstant(row.ended_at),
  };
}

/**
 * Reads a whole row.
 */
export function mapRow(row: Row): ExperimentRecord {
  return {
    ...mapListRow(row),
    hypothesis: {
      problem: row.problem,
      solution: row.solution,
      metric: row.metric,
    },
    treated: fromJson(row.treated),
    control: row.control === null ? null : fromJson(row.control),
    plan: fromJson(row.plan),
    tags: fromJson(row.tags),
    planHash: row.plan_hash,
    createdBy: row.created_by,
    analyzedUntil: fromInstant(row.analyzed_until),
    ideaId: row.idea_id,
    learningId: row.learning_id,
    templateId: row.template_id,
    nextOwnerRef: row.next_owner_ref,
    waves: row.waves === null ? null : fromJson(row.waves),
    pendingDecision:
      row.pending_decision === null ? null : fromJson(row.pending_decision),
    risk: fromJson(row.risk),
  };
}
