import { toInstant } from '@hone/node';
import type { ExperimentRecord } from './types';
import { searchText } from './searchText';

/**
 * The columns of everything that people write; verdict and claims have operations of their own.
 */
export function toColumns(experiment: ExperimentRecord) {
  return {
    id: experiment.id,
    number: experiment.number,
    title: experiment.title,
    entity_ref: experiment.entityRef,
    owner_ref: experiment.ownerRef,
    design: experiment.design,
    status: experiment.status,
    outcome: experiment.outcome,
    problem: experiment.hypothesis.problem,
    solution: experiment.hypothesis.solution,
    metric: experiment.hypothesis.metric,
    metrics: JSON.stringify(experiment.metrics),
    treated: JSON.stringify(experiment.treated),
    control: experiment.control && JSON.stringify(experiment.control),
    plan: JSON.stringify(experiment.plan),
    tags: JSON.stringify(experiment.tags),
    plan_hash: experiment.planHash,
    created_by: experiment.createdBy,
    simulated: experiment.simulated,
    created_at: experiment.createdAt.getTime(),
    updated_at: experiment.updatedAt.getTime(),
    start_at: toInstant(experiment.startAt),
    started_at: toInstant(experiment.startedAt),
    planned_end_at: toInstant(experiment.plannedEndAt),
    ended_at: toInstant(experiment.endedAt),
    idea_id: experiment.ideaId,
    learning_id: experiment.learningId,
    template_id: experiment.templateId,
    next_owner_ref: experiment.nextOwnerRef,
    waves: experiment.waves && JSON.stringify(experiment.waves),
    pending_decision:
      experiment.pendingDecision && JSON.stringify(experiment.pendingDecision),
    risk: JSON.stringify(experiment.risk),
    search_text: searchText(experiment),
  };
}
