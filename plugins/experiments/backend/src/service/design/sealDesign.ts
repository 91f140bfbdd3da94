import type { SealedWaves } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { resolvePlan, type ResolvedPlan } from '../drafts/resolvePlan';
import { planContent, planHash } from '../lifecycle/planHash';
import { drawWaves, givenWaves } from './drawWaves';
import { sealMethod } from './sealMethod';

/**
 * What the start of a trial fixes beside its dates.
 */
export interface SealedDesign {
  plan: ResolvedPlan;
  waves: SealedWaves | null;
}

/**
 * Fills the plan in, chooses its method, and draws the waves of a stepped wedge from a seed that is made of the
 * experiment and its plan. Pure: the same experiment starts the same way.
 *
 * @param options.assignment - the waves of a trial that ran elsewhere, instead of a draw
 * @throws InputError when the plan cannot be analyzed or the waves do not fit the services
 */
export function sealDesign(
  record: ExperimentRecord,
  startedAt: Date,
  options: { assignment?: SealedWaves['assignment'] } = {},
): SealedDesign {
  const primary = record.metrics.find(metric => metric.role === 'primary');
  const resolved = resolvePlan(
    record.plan,
    record.design,
    primary?.stepSeconds ?? 60,
  );
  const plan = { ...resolved, method: sealMethod(record, resolved) };
  if (record.design !== 'stepped-wedge' || !plan.waves) {
    return { plan, waves: null };
  }
  const services = {
    waves: plan.waves,
    entityRefs: record.treated.entityRefs ?? [],
    startedAt,
  };
  const waves = options.assignment
    ? givenWaves({ ...services, assignment: options.assignment })
    : drawWaves({
        ...services,
        seed: `${record.id}/${planHash(planContent({ ...record, plan }))}`,
      });
  return { plan, waves };
}
