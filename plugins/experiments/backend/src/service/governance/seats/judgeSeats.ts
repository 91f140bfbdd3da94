import type { ApprovalRecord } from '../../../store/governance';
import { riseSince } from '../risk/riseSince';
import type { RiskAssessment, SeatRequirement } from '../types';

/**
 * What verdicts are held against.
 */
export interface SeatCircumstances {
  /** Hashes that stand for the content as it is now. */
  boundHashes: readonly string[];
  assessment: RiskAssessment;
  seats: SeatRequirement[];
  contributors: string[];
  at: Date;
  /** For a review by choice: only what was said since then counts. */
  since: Date | null;
}

/**
 * A seat with the verdicts that hold.
 */
export interface JudgedSeat {
  requirement: SeatRequirement;
  state: 'open' | 'filled' | 'rejected';
  /** Newest first. */
  standing: ApprovalRecord[];
}

/**
 * A verdict that does not hold any more.
 */
export interface VoidVerdict {
  approval: ApprovalRecord;
  why: string;
}

/** The one who fills a seat, and the one whose seat it is. */
export function peopleOf({
  actor,
  actsFor,
}: Pick<ApprovalRecord, 'actor' | 'actsFor'>): string[] {
  return actsFor ? [actor, actsFor] : [actor];
}

/**
 * Whether two approvals would let one person count twice. A second word of the same person for the same seat replaces the
 * first.
 */
export function countTwice(
  one: Pick<ApprovalRecord, 'actor' | 'actsFor' | 'seat'>,
  other: Pick<ApprovalRecord, 'actor' | 'actsFor' | 'seat'>,
): boolean {
  if (one.seat === other.seat && one.actor === other.actor) return false;
  return peopleOf(one).some(ref => peopleOf(other).includes(ref));
}

function whyVoid(
  approval: ApprovalRecord,
  now: SeatCircumstances,
): string | null {
  if (!now.boundHashes.includes(approval.boundHash)) {
    return approval.assessment.policyVersion === now.assessment.policyVersion
      ? 'The plan changed since then.'
      : 'The policy changed since then.';
  }
  if (approval.expiresAt <= now.at) {
    return `It expired at ${approval.expiresAt.toISOString()}.`;
  }
  if (now.since && approval.at < now.since) {
    return 'The plan was sent for review again since then.';
  }
  if (peopleOf(approval).some(ref => now.contributors.includes(ref))) {
    return 'Whoever gave it worked on the plan.';
  }
  const rise = riseSince(approval.assessment, now.assessment);
  return rise.length > 0 ? rise.join(' ') : null;
}

/** The last word of each person for each seat; questions are none. */
function lastWords(approvals: ApprovalRecord[]): ApprovalRecord[] {
  const seen = new Set<string>();
  return approvals.filter(({ seat, actor, verdict }) => {
    if (verdict === 'question') return false;
    const key = JSON.stringify([seat, actor]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function judgeSeat(
  requirement: SeatRequirement,
  holding: ApprovalRecord[],
): JudgedSeat {
  const standing = holding.filter(one => one.seat === requirement.seat);
  const approvals = standing.filter(one => one.verdict === 'approve');
  if (approvals.length < standing.length) {
    return { requirement, state: 'rejected', standing };
  }
  const state = approvals.length >= requirement.count ? 'filled' : 'open';
  return { requirement, state, standing };
}

/**
 * Which seats are filled by verdicts that hold. Pure. Of two approvals that let one person count twice, the older one holds.
 *
 * @param approvals - everything that was said, newest first
 */
export function judgeSeats(
  approvals: ApprovalRecord[],
  now: SeatCircumstances,
): { seats: JudgedSeat[]; voided: VoidVerdict[] } {
  const names = now.seats.map(one => one.seat);
  const words = lastWords(approvals).filter(one => names.includes(one.seat));
  const holding: ApprovalRecord[] = [];
  const voided: VoidVerdict[] = [];
  for (const approval of [...words].reverse()) {
    const twice = holding.some(
      one =>
        one.verdict === 'approve' &&
        approval.verdict === 'approve' &&
        countTwice(one, approval),
    );
    const why =
      whyVoid(approval, now) ??
      (twice ? 'One person fills one seat only.' : null);
    if (why === null) holding.unshift(approval);
    else voided.unshift({ approval, why });
  }
  return { seats: now.seats.map(one => judgeSeat(one, holding)), voided };
}

/**
 * Whether every seat is filled.
 */
export function allFilled(seats: JudgedSeat[]): boolean {
  return seats.every(seat => seat.state === 'filled');
}
