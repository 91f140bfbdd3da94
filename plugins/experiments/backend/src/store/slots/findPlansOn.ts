import { fromJson } from '@hone/node';
import type {
  ExperimentArm,
  ExperimentDesign,
  ExperimentPlan,
} from '@hone/backstage-plugin-experiments-common';
import type { Row } from '../row';
import type { Db } from '../transaction';

/** How a trial of whole services was planned. */
export interface PlanOn {
  design: ExperimentDesign;
  plan: ExperimentPlan;
  /** Whether it compares with services that are never treated. */
  compares: boolean;
}

/** Trials that are looked back on, over all services. */
const MOST_PLANS = 200;

/**
 * How trials of whole services on some services were planned, the newest first. Only those that are over count, so that what runs does not change its own limit.
 */
export async function findPlansOn(
  db: Db,
  entityRefs: string[],
): Promise<Map<string, PlanOn[]>> {
  if (entityRefs.length === 0) return new Map();
  const rows: Row[] = await db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .select(
      'participants.entity_ref',
      'experiments.design',
      'experiments.plan',
      'experiments.control',
    )
    .whereIn('participants.entity_ref', entityRefs)
    .whereIn('experiments.design', ['process', 'stepped-wedge'])
    .whereNotNull('experiments.ended_at')
    .orderBy('experiments.number', 'desc')
    .limit(MOST_PLANS);
  const found = new Map<string, PlanOn[]>();
  for (const row of rows) {
    const control =
      row.control === null ? null : fromJson<ExperimentArm>(row.control);
    const plans = found.get(row.entity_ref) ?? [];
    plans.push({
      design: row.design,
      plan: fromJson(row.plan),
      compares: (control?.entityRefs?.length ?? 0) > 0,
    });
    found.set(row.entity_ref, plans);
  }
  return found;
}
