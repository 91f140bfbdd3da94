import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { ExperimentRecord } from '../../../store/experiments';
import { writtenOut } from '../../drafts/writtenOut';
import { planContent, type PlanContent } from '../../lifecycle/planHash';

/**
 * What an approval is bound to: the plan, whose it is, what its author answered, and the policy.
 */
export interface BoundContent {
  /** SHA-256 of the JSON. */
  hash: string;
  /** Canonical JSON. */
  content: string;
}

type Bound = PlanContent & Pick<ExperimentRecord, 'ownerRef' | 'risk'>;

function canonical(
  { ownerRef, risk, ...plan }: Bound,
  policyVersion: number,
): string {
  const { dataClasses } = risk;
  return stringify({
    ownerRef,
    plan: writtenOut(planContent(plan)),
    policyVersion,
    risk: dataClasses
      ? { ...risk, dataClasses: [...new Set(dataClasses)].sort() }
      : risk,
  });
}

/**
 * The content that an approval of a plan is bound to, with every default written out. Title and tags are not part of it.
 */
export function boundContent(
  record: Bound,
  policyVersion: number,
): BoundContent {
  const content = canonical(record, policyVersion);
  const hash = createHash('sha256').update(content, 'utf8').digest('hex');
  return { hash, content };
}

/**
 * A content that was stored, with every default written out: those that were stored before defaults were are like this one
 * then.
 */
export function readBoundContent(stored: string): string {
  const { ownerRef, plan, policyVersion, risk } = JSON.parse(stored);
  return canonical({ ...plan, ownerRef, risk }, policyVersion);
}
