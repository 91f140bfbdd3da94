import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import { requireRight } from '../../../authorization';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import type { Caller, ServiceContext } from '../../context';
import { isProgram } from '../../lifecycle/isProgram';
import { stateObstacle } from '../../lifecycle/stateObstacle';
import { stepTime } from '../../lifecycle/stepTime';
import { loadReadable } from '../../loadReadable';
import { readGate } from '../gate/readGate';
import { StaleReadingError } from '../gate/requireSame';
import { readFiller } from '../members/readFiller';
import { requireMember } from '../requireMember';
import { chooseSeat, requireBoundHash, type Judgement } from './checkJudge';
import { storeVerdict } from './storeVerdict';

function readReason({ verdict, reason }: Judgement): string | null {
  const text = reason?.trim() ?? '';
  if (verdict !== 'approve' && !text) {
    throw new InputError(
      `reason has to say ${
        verdict === 'reject' ? 'why' : 'what the question is'
      }, for the verdict ${verdict}, but none was given`,
    );
  }
  return text || null;
}

/** A plan is judged while it waits for its review, and again where it lost approvals while it was scheduled. */
function requireJudgeable(record: ExperimentRecord, actor: string): void {
  if (isProgram(actor)) {
    throw new NotAllowedError(
      `A program never approves: a person has to judge ${experimentKey(
        record.number,
      )}`,
    );
  }
  if (record.status === 'scheduled') return;
  const obstacle = stateObstacle(record, 'approve', actor);
  if (obstacle) throw new ConflictError(obstacle);
}

const MOST_TRIES = 3;

/**
 * Records what somebody says about a plan for a seat. With the last approval that a plan in review needs it is scheduled.
 *
 * @param options - the revision that was read, where the caller says it
 * @throws NotFoundError, NotAllowedError, ConflictError and InputError with a sentence; ServiceUnavailableError where the
 * catalog does not tell who is in which group
 */
export async function judgePlan(
  context: ServiceContext,
  caller: Caller,
  key: string,
  input: Judgement,
  options: { revision?: number } = {},
): Promise<ExperimentRecord> {
  for (let i = 1; ; i++) {
    try {
      return await judgeOnce(context, caller, key, input, options);
    } catch (error) {
      // Two who judge at the same moment do not contradict each other.
      if (!(error instanceof StaleReadingError) || i === MOST_TRIES)
        throw error;
    }
  }
}

async function judgeOnce(
  context: ServiceContext,
  caller: Caller,
  key: string,
  input: Judgement,
  options: { revision?: number },
): Promise<ExperimentRecord> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireMember(rights, name);
  requireRight(rights, 'approve', `approve ${name}`);
  const { revision } = options;
  if (revision !== undefined && record.revision !== revision) {
    throw revisionConflict(name, revision);
  }
  requireJudgeable(record, caller.actor);
  const reason = readReason(input);
  const at = await stepTime(context, record);
  const reading = await readGate(context, record, at);
  if (input.boundHash !== undefined) {
    await requireBoundHash(context.knex, record, reading, input.boundHash);
  }
  const filler = await readFiller(context, caller.actor, at);
  const { requirement, actsFor } = chooseSeat(
    record,
    reading,
    filler,
    input.seat,
  );
  return storeVerdict(context, record, reading, {
    at,
    actor: caller.actor,
    actsFor,
    seat: requirement.seat,
    verdict: input.verdict,
    reason,
    startAt: input.startAt,
  });
}
