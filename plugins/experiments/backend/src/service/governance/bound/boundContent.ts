import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { ExperimentRecord } from '../../../store/experiments';
import { planContent } from '../../lifecycle/planHash';

/**
 * What an approval is bound to: the plan, whose it is, what its author answered, and the policy.
 */
export interface BoundContent {
  /** SHA-256 of the JSON. */
  hash: string;
  /** Canonical JSON. */
  content: string;
}

type Bound = Parameters<typeof planContent>[0] &
  Pick<ExperimentRecord, 'ownerRef' | 'risk'>;

/**
 * The content that an approval of a plan is bound to. Title and tags are not part of it.
 */
export function boundContent(
  record: Bound,
  policyVersion: number,
): BoundContent {
  const content = stringify({
    ownerRef: record.ownerRef,
    plan: planContent(record),
    policyVersion,
    risk: record.risk,
  });
  const hash = createHash('sha256').update(content, 'utf8').digest('hex');
  return { hash, content };
}
