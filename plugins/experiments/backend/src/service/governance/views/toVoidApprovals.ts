import type { VoidApproval } from '@hone/backstage-plugin-experiments-common';
import { planDifference } from '../bound/planDifference';
import type { GateReading } from '../gate/readGate';
import type { VoidVerdict } from '../seats/judgeSeats';
import { toApproval } from './toApproval';

/**
 * Approvals that hold no more, with what changed since they were given.
 *
 * @param content - JSON of the content that they are held against
 */
export function toVoidApprovals(
  { judged, content: stands }: GateReading,
  voided: VoidVerdict[],
  content: string,
): VoidApproval[] {
  const contentOf = ({ boundHash }: VoidVerdict['approval']) =>
    boundHash === stands.hash ? stands.content : judged.get(boundHash);
  return voided.map(({ approval, why }) => ({
    approval: toApproval(approval),
    why,
    changes: planDifference(contentOf(approval), content),
  }));
}
