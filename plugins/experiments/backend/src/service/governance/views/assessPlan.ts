import type {
  ExperimentInput,
  PlanAssessment,
  SeatRequirement,
  VoidApproval,
} from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { experimentCreatePermission } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import { lookUp } from '../../drafts/lookUp';
import { resolveInput } from '../../drafts/resolveInput';
import { loadReadable } from '../../loadReadable';
import { boundContent } from '../bound/boundContent';
import { assessSubject } from '../facts/assessSubject';
import { readGate } from '../gate/readGate';
import { policyInForce } from '../policies/policyInForce';
import { requireMember } from '../requireMember';
import { judgeSeats } from '../seats/judgeSeats';
import { requiredSeats } from '../seats/requiredSeats';
import { holdersOf } from '../seats/seatHolders';
import type { GovernancePolicy, RiskAssessment } from '../types';
import { toVoidApprovals } from './toVoidApprovals';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five'];

function sentenceOf(tier: string, seats: SeatRequirement[]): string {
  if (seats.length === 0) return `${tier}: starts without any approval`;
  const people = seats.map(({ count, title }) =>
    count === 1 ? title : `${WORDS[count] ?? count} of ${title}`,
  );
  const [only] = seats;
  if (seats.length === 1 && only.groupRefs.length === 0 && only.count === 1) {
    return `${tier}: one peer review`;
  }
  return `${tier}: approval of ${people.join(', ')}`;
}

/** Approvals that hold now and would not with the plan as it would be. */
async function wouldVoid(
  context: ServiceContext,
  before: ExperimentRecord,
  after: ExperimentRecord,
  edit: { policy: GovernancePolicy; assessment: RiskAssessment },
): Promise<VoidApproval[]> {
  const reading = await readGate(context, before, context.clock.now());
  const standing = reading.seats.flatMap(seat => seat.standing);
  if (standing.length === 0) return [];
  const { content } = boundContent(after, edit.policy.version);
  const { voided } = judgeSeats(standing, {
    ...reading.circumstances,
    assessment: edit.assessment,
    // What stands is the content as it is now, in whichever form it was judged.
    boundHashes:
      content === reading.content.content
        ? reading.circumstances.boundHashes
        : [],
  });
  return toVoidApprovals(reading, voided, content);
}

/**
 * The tier of a plan that is not stored, who would have to approve it, and which approvals of the experiment that it would
 * replace would be void.
 *
 * @throws NotAllowedError for who may not create experiments, InputError and NotFoundError like a draft
 */
export async function assessPlanForCaller(
  context: ServiceContext,
  caller: Caller,
  { experiment: input, key }: { experiment: ExperimentInput; key?: string },
): Promise<PlanAssessment> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'plan experiments',
  );
  const before = key ? await readBefore(context, caller, key) : null;
  const found = await lookUp(context, caller, [input]);
  const content = resolveInput(input, found);
  const risk = input.risk ?? before?.risk ?? {};
  const policy = await policyInForce(context.knex);
  const { assessment } = await assessSubject(
    context,
    { ...content, risk, id: before?.id ?? null },
    { policy, at: context.clock.now() },
  );
  const seats = requiredSeats(policy, assessment).map(seat => ({
    ...seat,
    groupRefs: holdersOf(seat, content),
  }));
  return {
    mode: policy.mode,
    assessment,
    seats,
    sentence: sentenceOf(assessment.tier, requiredSeats(policy, assessment)),
    wouldVoid: before
      ? await wouldVoid(
          context,
          before,
          { ...before, ...content, risk },
          { policy, assessment },
        )
      : [],
  };
}

async function readBefore(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<ExperimentRecord> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireMember(rights, experimentKey(record.number));
  return record;
}
