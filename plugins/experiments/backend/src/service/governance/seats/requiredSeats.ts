import type {
  GovernancePolicy,
  RiskAssessment,
  SeatRequirement,
} from '../types';

/** Of a plan that needs nobody and was sent for review all the same. */
const ANY_PEER: SeatRequirement = {
  seat: 'peer',
  title: 'Peer',
  count: 1,
  groupRefs: [],
  deadlineHours: 24,
  escalationRefs: [],
};

/**
 * The approvals that a start needs.
 */
export function requiredSeats(
  policy: GovernancePolicy,
  { tier }: Pick<RiskAssessment, 'tier'>,
): SeatRequirement[] {
  return policy.seats[tier];
}

/**
 * The seats that a review asks: those that the start needs, and one peer where it needs none.
 */
export function askedSeats(
  policy: GovernancePolicy,
  assessment: Pick<RiskAssessment, 'tier'>,
): SeatRequirement[] {
  const seats = requiredSeats(policy, assessment);
  return seats.length > 0 ? seats : [ANY_PEER];
}

/**
 * Whether the start needs nobody, so that a review is asked for by choice: anybody with the right to approve may give it,
 * and each review is one of its own.
 */
export function isByChoice(
  policy: GovernancePolicy,
  assessment: Pick<RiskAssessment, 'tier'>,
): boolean {
  return requiredSeats(policy, assessment).length === 0;
}
