import type { ExperimentRecord } from '../../../store/experiments';
import type { SeatRequirement } from '../types';

/**
 * The groups whose members hold a seat: those of the policy, or the owner of the experiment.
 */
export function holdersOf(
  { groupRefs }: Pick<SeatRequirement, 'groupRefs'>,
  { ownerRef }: Pick<ExperimentRecord, 'ownerRef'>,
): string[] {
  if (groupRefs.length > 0) return groupRefs;
  return ownerRef ? [ownerRef] : [];
}

/**
 * When a seat that was asked for at an instant is due.
 */
export function dueAt(
  { deadlineHours }: Pick<SeatRequirement, 'deadlineHours'>,
  askedAt: Date,
): Date {
  return new Date(askedAt.getTime() + deadlineHours * 3_600_000);
}

/**
 * The groups whose members may fill a seat at an instant; after its deadline those of the escalation as well.
 */
export function mayFill(
  requirement: SeatRequirement,
  record: Pick<ExperimentRecord, 'ownerRef'>,
  time: { askedAt: Date | null; now: Date },
): { groupRefs: string[]; escalated: boolean } {
  const escalated =
    time.askedAt !== null &&
    requirement.escalationRefs.length > 0 &&
    dueAt(requirement, time.askedAt) <= time.now;
  const holders = holdersOf(requirement, record);
  return {
    groupRefs: escalated
      ? [...new Set([...holders, ...requirement.escalationRefs])]
      : holders,
    escalated,
  };
}
