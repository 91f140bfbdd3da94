import type { ExperimentRecord } from '../../store/experiments';
import type { ResolvedPlan } from '../drafts/resolvePlan';
import { chooseMethod, type MethodSituation } from './methodRules';

/**
 * What is known of a process trial before a value of it is read.
 */
export function plannedSituation(
  record: Pick<ExperimentRecord, 'treated' | 'control'>,
  plan: Pick<
    ResolvedPlan,
    'durationSeconds' | 'baselineSeconds' | 'stepSeconds'
  >,
): MethodSituation {
  const { treated, control } = record;
  const services = (refs: string[] | undefined) =>
    Math.max(1, refs?.length ?? 0);
  return {
    treated: services(treated.entityRefs),
    complete: true,
    controls: control ? services(control.entityRefs) : 0,
    before: Math.floor(plan.baselineSeconds / plan.stepSeconds),
    after: Math.floor(plan.durationSeconds / plan.stepSeconds),
    explained: null,
  };
}

/**
 * The method that the start of a trial seals: what the plan names, or for `auto` what the rules choose from what is known
 * then. Only process trials have a choice.
 */
export function sealMethod(
  record: Pick<ExperimentRecord, 'design' | 'treated' | 'control'>,
  plan: ResolvedPlan,
): ResolvedPlan['method'] {
  if (record.design !== 'process' || plan.method !== 'auto') return plan.method;
  return chooseMethod(plannedSituation(record, plan)).method;
}
