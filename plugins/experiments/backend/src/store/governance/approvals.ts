import { fromJson, newId } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { ApprovalRecord } from './types';

/** More of one experiment are no review any more. */
const MOST_OF_ONE = 500;

export function mapApproval(row: Row): ApprovalRecord {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    seat: row.seat,
    actor: row.actor,
    actsFor: row.acts_for,
    verdict: row.verdict,
    reason: row.reason,
    at: new Date(Number(row.at)),
    expiresAt: new Date(Number(row.expires_at)),
    boundHash: row.bound_hash,
    assessment: fromJson(row.assessment),
  };
}

/**
 * Appends what somebody said; nothing ever changes it.
 */
export async function insertApproval(
  db: Db,
  approval: Omit<ApprovalRecord, 'id'>,
): Promise<ApprovalRecord> {
  const record = { ...approval, id: newId() };
  await db('approvals').insert({
    id: record.id,
    experiment_id: record.experimentId,
    seat: record.seat,
    actor: record.actor,
    acts_for: record.actsFor,
    verdict: record.verdict,
    reason: record.reason,
    at: record.at.getTime(),
    expires_at: record.expiresAt.getTime(),
    bound_hash: record.boundHash,
    assessment: JSON.stringify(record.assessment),
  });
  return record;
}

/**
 * Everything that was said about an experiment, newest first.
 */
export async function listApprovals(
  db: Db,
  experimentId: string,
): Promise<ApprovalRecord[]> {
  const rows = await db('approvals')
    .where({ experiment_id: experimentId })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MOST_OF_ONE);
  return rows.map(mapApproval);
}
