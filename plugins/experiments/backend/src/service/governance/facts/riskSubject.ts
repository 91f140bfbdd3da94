import type { ExperimentRecord } from '../../../store/experiments';

/**
 * What a tier is computed for: an experiment, or a plan that is not stored.
 */
export type RiskSubject = Pick<
  ExperimentRecord,
  | 'entityRef'
  | 'ownerRef'
  | 'design'
  | 'metrics'
  | 'treated'
  | 'control'
  | 'plan'
  | 'risk'
> & { id: string | null };

/**
 * The services that a plan changes.
 */
export function treatedRefs({
  entityRef,
  treated,
}: Pick<RiskSubject, 'entityRef' | 'treated'>): string[] {
  return treated.entityRefs?.length ? treated.entityRefs : [entityRef];
}
