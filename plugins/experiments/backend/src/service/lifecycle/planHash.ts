import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { ExperimentRecord } from '../../store/experiments';

/**
 * What the start seals.
 */
export type PlanContent = Pick<
  ExperimentRecord,
  | 'entityRef'
  | 'design'
  | 'hypothesis'
  | 'metrics'
  | 'treated'
  | 'control'
  | 'plan'
>;

/**
 * Picks what the start seals; title and tags are not part of it.
 */
export function planContent(record: PlanContent): PlanContent {
  const { entityRef, design, hypothesis, metrics, treated, control, plan } =
    record;
  return { entityRef, design, hypothesis, metrics, treated, control, plan };
}

/**
 * The canonical JSON of a plan: keys in order, no white space.
 */
export function sealedPlanJson(plan: PlanContent): string {
  return stringify(plan);
}

/**
 * SHA-256 of the canonical JSON, in hexadecimal.
 */
export function planHash(plan: PlanContent): string {
  return createHash('sha256')
    .update(sealedPlanJson(plan), 'utf8')
    .digest('hex');
}
