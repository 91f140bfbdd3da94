import type { Approval } from '@hone/backstage-plugin-experiments-common';
import type { ApprovalRecord } from '../../../store/governance';

/**
 * A verdict on the wire.
 */
export function toApproval(record: ApprovalRecord): Approval {
  const { id, seat, actor, actsFor, verdict, reason, boundHash } = record;
  return {
    id,
    seat,
    actor,
    actsFor,
    verdict,
    reason,
    at: record.at.toISOString(),
    expiresAt: record.expiresAt.toISOString(),
    boundHash,
  };
}
