import type { ExperimentAction } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../../authorization';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findReview, type ReviewRecord } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { missingParts } from '../../drafts/missingParts';
import { isProgram } from '../../lifecycle/isProgram';
import { gateObstacles } from '../gate/gateObstacles';
import { readGate } from '../gate/readGate';
import { KNOWN_AT_START, obstaclesSentence } from '../gate/requireGate';
import { readFiller } from '../members/readFiller';
import { policyInForce } from '../policies/policyInForce';
import { listContributors } from '../seats/listContributors';
import { isByChoice } from '../seats/requiredSeats';
import { whoMayFill } from '../seats/whoMayFill';

/**
 * Why the gate keeps somebody from actions, as far as it does.
 */
export type ActionObstacles = Partial<Record<ExperimentAction, string | null>>;

async function ofStart(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<ActionObstacles> {
  // What is missing in the plan is told first, and needs nobody outside.
  if (missingParts(record).length > 0) return {};
  const reading = await readGate(context, record, context.clock.now());
  if (reading.policy.mode !== 'enforce') return {};
  const { at } = reading.circumstances;
  const all = await gateObstacles(context, record, reading, at);
  const ahead = all.filter(
    ({ kind }) => kind !== 'freeze' && !KNOWN_AT_START.includes(kind),
  );
  return {
    start: obstaclesSentence(all) || null,
    schedule: obstaclesSentence(ahead) || null,
  };
}

async function approveObstacle(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  review: ReviewRecord,
): Promise<string | null> {
  const { actor } = caller;
  if (isProgram(actor)) return 'A program never approves';
  const now = context.clock.now();
  const [contributors, policy, filler] = await Promise.all([
    listContributors(context.knex, record),
    policyInForce(context.knex),
    readFiller(context, actor, now),
  ]);
  const open = review.seats.filter(seat => seat.state !== 'filled');
  const answers = open.map(({ requirement }) =>
    whoMayFill(requirement, filler, {
      record,
      contributors,
      seats: [],
      byChoice: isByChoice(policy, review),
      askedAt: review.askedAt,
      now,
    }),
  );
  if (answers.some(answer => answer.whyNot === null)) return null;
  return (
    answers[0]?.whyNot ?? `No seat of ${experimentKey(record.number)} is open`
  );
}

/** From what was written down when the plan was sent: a page needs no facts from outside to say who may approve. */
async function ofApprove(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<ActionObstacles> {
  const review = await findReview(context.knex, record.id);
  if (!review) return {};
  return { approve: await approveObstacle(context, caller, record, review) };
}

/**
 * Why the gate keeps a caller from actions that they have the right to. Where it cannot be asked, nothing is let through.
 */
export async function actionObstacles(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  rights: ExperimentRights,
): Promise<ActionObstacles> {
  const { status } = record;
  try {
    if (rights.run && (status === 'draft' || status === 'scheduled')) {
      return await ofStart(context, record);
    }
    if (rights.approve && status === 'in-review') {
      return await ofApprove(context, caller, record);
    }
    return {};
  } catch (error) {
    const key = experimentKey(record.number);
    context.logger.warn(`The gate of ${key} cannot be asked: ${error}`);
    const sentence = `The gate of ${key} cannot be asked now: ${
      error instanceof Error ? error.message : error
    }`;
    return { start: sentence, schedule: sentence, approve: sentence };
  }
}
