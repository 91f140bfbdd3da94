import type { ApprovalRecord } from '../../../store/governance';
import type { GateReading } from '../gate/readGate';

/** A verdict as the log says it. */
export function verdictWords(approval: ApprovalRecord) {
  const { seat, actor, actsFor, verdict, reason, at, boundHash } = approval;
  return {
    seat,
    actor,
    actsFor,
    verdict,
    reason,
    at: at.toISOString(),
    boundHash,
  };
}

/** What the gate knew: with the version of the policy, enough to compute the tier again. */
export function readingWords(reading: GateReading) {
  const { policy, facts, assessment, content, seats, contributors } = reading;
  return {
    mode: policy.mode,
    policyVersion: policy.version,
    tier: assessment.tier,
    score: assessment.score,
    assessment,
    facts,
    boundHash: content.hash,
    contributors,
    seats: seats.map(({ requirement, state, standing }) => ({
      seat: requirement.seat,
      count: requirement.count,
      state,
      verdicts: standing.map(verdictWords),
    })),
  };
}
