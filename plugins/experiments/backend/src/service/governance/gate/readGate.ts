import type { ExperimentRecord } from '../../../store/experiments';
import {
  findReview,
  listApprovals,
  type ApprovalRecord,
  type ReviewRecord,
} from '../../../store/governance';
import type { FreezeRecord } from '../../../store/freezes';
import type { ServiceContext } from '../../context';
import { boundContent, type BoundContent } from '../bound/boundContent';
import { boundHashes, readJudged } from '../bound/readJudged';
import { assessSubject } from '../facts/assessSubject';
import { policyInForce } from '../policies/policyInForce';
import {
  judgeSeats,
  type JudgedSeat,
  type SeatCircumstances,
  type VoidVerdict,
} from '../seats/judgeSeats';
import { listContributors } from '../seats/listContributors';
import { askedSeats, isByChoice } from '../seats/requiredSeats';
import type { GovernancePolicy, RiskAssessment, RiskFacts } from '../types';

/**
 * Everything that the gate knows about an experiment at one moment, read outside of any transaction.
 */
export interface GateReading {
  policy: GovernancePolicy;
  facts: RiskFacts;
  assessment: RiskAssessment;
  /** Freezes that cover the start, what ends last first. */
  freezes: FreezeRecord[];
  content: BoundContent;
  /** What verdicts were about, by hash, where it is not the content as it stands. */
  judged: ReadonlyMap<string, string>;
  contributors: string[];
  review: ReviewRecord | undefined;
  /** The start needs nobody. */
  byChoice: boolean;
  /** What verdicts are held against. */
  circumstances: SeatCircumstances;
  approvals: ApprovalRecord[];
  seats: JudgedSeat[];
  voided: VoidVerdict[];
}

/**
 * Reads what an experiment needs and what it has.
 *
 * @param at - when the start would be; approvals have to hold then
 */
export async function readGate(
  context: ServiceContext,
  record: ExperimentRecord,
  at: Date,
): Promise<GateReading> {
  const policy = await policyInForce(context.knex);
  const [{ facts, assessment, freezes }, approvals, contributors, review] =
    await Promise.all([
      assessSubject(context, record, { policy, at }),
      listApprovals(context.knex, record.id),
      listContributors(context.knex, record),
      findReview(context.knex, record.id),
    ]);
  const content = boundContent(record, policy.version);
  const judged = await readJudged(context.knex, record.id, {
    hashes: approvals.map(approval => approval.boundHash),
    content,
  });
  const byChoice = isByChoice(policy, assessment);
  const circumstances: SeatCircumstances = {
    boundHashes: boundHashes(content, judged),
    assessment,
    seats: askedSeats(policy, assessment),
    contributors,
    at,
    since: byChoice ? review?.askedAt ?? null : null,
  };
  return {
    policy,
    facts,
    assessment,
    freezes,
    content,
    judged,
    contributors,
    review,
    byChoice,
    circumstances,
    approvals,
    ...judgeSeats(approvals, circumstances),
  };
}
