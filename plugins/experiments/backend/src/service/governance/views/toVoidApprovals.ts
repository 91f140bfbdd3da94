import type { VoidApproval } from '@hone/backstage-plugin-experiments-common';
import { findPlanContents } from '../../../store/governance';
import type { Db } from '../../../store/transaction';
import { planDifference } from '../bound/planDifference';
import type { VoidVerdict } from '../seats/judgeSeats';
import { toApproval } from './toApproval';

/**
 * Approvals that hold no more, with what changed since they were given.
 *
 * @param options - the experiment, and the JSON of its content as it stands
 */
export async function toVoidApprovals(
  db: Db,
  voided: VoidVerdict[],
  options: { experimentId: string; content: string },
): Promise<VoidApproval[]> {
  const { experimentId, content } = options;
  const hashes = [...new Set(voided.map(one => one.approval.boundHash))];
  const contents = await findPlanContents(db, experimentId, hashes);
  return voided.map(({ approval, why }) => ({
    approval: toApproval(approval),
    why,
    changes: planDifference(contents.get(approval.boundHash), content),
  }));
}
