import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { appendEvents } from '../../../store/events';
import {
  experimentKey,
  lockExperiment,
  type ExperimentRecord,
} from '../../../store/experiments';
import {
  appendLog,
  insertApproval,
  type ApprovalRecord,
} from '../../../store/governance';
import type { ServiceContext } from '../../context';
import { applyTransition } from '../../lifecycle/applyTransition';
import { commitTransition } from '../../lifecycle/commitTransition';
import type { GateReading } from '../gate/readGate';
import { requireSame } from '../gate/requireSame';
import { readingWords, verdictWords } from '../log/logWords';
import { allFilled, judgeSeats, type JudgedSeat } from '../seats/judgeSeats';
import { openReview } from './openReview';

const DAY_MS = 86_400_000;

/**
 * A verdict that was checked.
 */
export interface CheckedVerdict
  extends Pick<
    ApprovalRecord,
    'at' | 'actor' | 'actsFor' | 'seat' | 'verdict' | 'reason'
  > {
  /** When the experiment starts, with the last approval. */
  startAt?: string;
}

type NewApproval = Omit<ApprovalRecord, 'id'>;

/** Inserts the verdict with what lists, notices and the log say of it. */
async function insertVerdict(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  reading: GateReading,
  stored: { approval: NewApproval; seats: JudgedSeat[] },
): Promise<void> {
  const { seats } = stored;
  await requireSame(tx, record, reading);
  const approval = await insertApproval(tx, stored.approval);
  const askedAt = reading.review?.askedAt ?? approval.at;
  await openReview(tx, record, reading, { seats, askedAt });
  await appendLog(tx, {
    at: approval.at,
    actor: approval.actor,
    type: approval.verdict,
    experimentKey: experimentKey(record.number),
    content: {
      ...verdictWords(approval),
      requestedAt: askedAt.toISOString(),
      reading: readingWords({ ...reading, seats }),
    },
  });
}

/** A verdict that is not the last one changes no state of the experiment: its event stands beside the revisions. */
async function storeBeside(
  context: ServiceContext,
  record: ExperimentRecord,
  reading: GateReading,
  stored: { approval: NewApproval; seats: JudgedSeat[] },
): Promise<ExperimentRecord> {
  const { approval } = stored;
  const { seat, actsFor, verdict } = approval;
  await context.knex.transaction(async tx => {
    await lockExperiment(tx, record);
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at: approval.at,
        recordedAt: context.clock.now(),
        actor: approval.actor,
        type: 'judge',
        from: null,
        to: null,
        reason: approval.reason,
        detail: { verdict, seat, actsFor },
      },
    ]);
    await insertVerdict(tx, record, reading, stored);
  });
  context.changes.tell('experiment', record.number);
  return record;
}

function requireNoStart(startAt: string | undefined, seats: JudgedSeat[]) {
  if (startAt === undefined) return;
  const open = seats
    .filter(seat => seat.state !== 'filled')
    .map(seat => seat.requirement.title);
  throw new InputError(
    `startAt can be said with the last approval only${
      open.length > 0 ? `, and ${open.join(', ')} is not given yet` : ''
    }`,
  );
}

/**
 * Stores a verdict. The last approval that a plan in review needs takes it on to scheduled, in the same transaction.
 *
 * @throws StaleReadingError when somebody else was faster
 */
export async function storeVerdict(
  context: ServiceContext,
  record: ExperimentRecord,
  reading: GateReading,
  { startAt, ...said }: CheckedVerdict,
): Promise<ExperimentRecord> {
  const approval: NewApproval = {
    ...said,
    experimentId: record.id,
    expiresAt: new Date(
      said.at.getTime() + reading.policy.approvalDays * DAY_MS,
    ),
    boundHash: reading.content.hash,
    assessment: reading.assessment,
  };
  const { seats } = judgeSeats(
    [{ ...approval, id: '' }, ...reading.approvals],
    reading.circumstances,
  );
  const isLast =
    approval.verdict === 'approve' &&
    record.status === 'in-review' &&
    allFilled(seats);
  if (!isLast) {
    requireNoStart(startAt, seats);
    return storeBeside(context, record, reading, { approval, seats });
  }
  const { at, actor, seat, actsFor } = approval;
  const step = applyTransition(
    record,
    { action: 'approve', startAt },
    { at, actor },
  );
  return commitTransition(
    context,
    {
      ...step,
      reason: approval.reason,
      detail: { ...step.detail, seat, actsFor },
    },
    { type: 'approve', at, actor },
    {
      alsoStore: tx => insertVerdict(tx, record, reading, { approval, seats }),
    },
  );
}
