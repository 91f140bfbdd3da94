import { normalizeEntityRef } from '@hone/common';
import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  findExperiment,
  lockExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import {
  appendLog,
  findReview,
  insertApproval,
  listApprovals,
  type ApprovalRecord,
} from '../../store/governance';
import type { Db } from '../../store/transaction';
import type { ServiceContext } from '../context';
import { openReview } from '../governance/approvals/openReview';
import { readGate, type GateReading } from '../governance/gate/readGate';
import { readingWords } from '../governance/log/logWords';
import { judgeSeats } from '../governance/seats/judgeSeats';

const DAY_MS = 86_400_000;

/** Approvals that were given elsewhere, as if they had been given here, newest first. */
function toApprovals(
  experimentId: string,
  { approvals = [] }: ImportItem,
  { policy, content, assessment }: GateReading,
): Omit<ApprovalRecord, 'id'>[] {
  return approvals
    .map(({ seat, actor, at, reason }, i) => ({
      experimentId,
      seat,
      actor: normalizeEntityRef(actor, `approvals.${i}.actor`),
      actsFor: null,
      verdict: 'approve' as const,
      reason: reason ?? null,
      at: new Date(at),
      expiresAt: new Date(Date.parse(at) + policy.approvalDays * DAY_MS),
      boundHash: content.hash,
      assessment,
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Whether there is nothing to do, or nothing any more. */
async function isGoverned(
  db: Db,
  { id, status }: ExperimentRecord,
  { approvals = [] }: ImportItem,
): Promise<boolean> {
  if (status === 'in-review') return (await findReview(db, id)) !== undefined;
  if (status !== 'scheduled' || approvals.length === 0) return true;
  return (await listApprovals(db, id)).length > 0;
}

/**
 * Keeps the approvals of an imported plan that has not started, and asks for those that it lacks where it waits for its
 * review. Doing it again changes nothing, so an import that was cut short can be repeated.
 */
export async function openImportedReview(
  context: ServiceContext,
  id: string,
  imported: { item: ImportItem; actor: string },
): Promise<void> {
  const { knex, clock } = context;
  const { item } = imported;
  const record = await findExperiment(knex, id);
  if (!record || (await isGoverned(knex, record, item))) return;
  const reading = await readGate(context, record, clock.now());
  const approvals = toApprovals(record.id, item, reading);
  const { seats } = judgeSeats(
    approvals.map(approval => ({ ...approval, id: '' })),
    { ...reading.circumstances, since: null },
  );
  await knex.transaction(async tx => {
    await lockExperiment(tx, record);
    if (await isGoverned(tx, record, item)) return;
    for (const approval of [...approvals].reverse()) {
      await insertApproval(tx, approval);
    }
    if (record.status === 'in-review') {
      const askedAt = record.updatedAt;
      await openReview(tx, record, reading, { seats, askedAt });
    }
    await appendLog(tx, {
      at: clock.now(),
      actor: imported.actor,
      type: 'import',
      experimentKey: experimentKey(record.number),
      content: readingWords({ ...reading, seats }),
    });
  });
}
