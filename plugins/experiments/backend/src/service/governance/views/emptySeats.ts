import type { GovernanceObstacle } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../../store/experiments';
import type { ServiceContext } from '../../context';
import type { GateReading } from '../gate/readGate';
import { peopleIn } from '../members/peopleIn';
import type { JudgedSeat } from '../seats/judgeSeats';
import { dueAt, holdersOf } from '../seats/seatHolders';

function sentenceOf(
  record: ExperimentRecord,
  { requirement }: JudgedSeat,
  askedAt: Date | null,
): string {
  const holders = holdersOf(requirement, record).join(', ');
  const { escalationRefs, title } = requirement;
  const nobody = `Nobody in ${
    holders || 'the groups of the owner'
  } can fill the seat ${title}`;
  if (escalationRefs.length === 0) {
    return `${nobody}, and the policy names no escalation: add members to the group, or change the policy.`;
  }
  const when = askedAt
    ? `from ${dueAt(requirement, askedAt).toISOString()} on`
    : `${requirement.deadlineHours} hours after it is asked for`;
  return `${nobody}: ${when} members of ${escalationRefs.join(' or ')} can.`;
}

/**
 * Open seats whose groups hold nobody who could fill them. Says nothing where the catalog does not answer.
 */
export async function emptySeats(
  context: ServiceContext,
  record: ExperimentRecord,
  { seats, byChoice, contributors, review }: GateReading,
): Promise<GovernanceObstacle[]> {
  if (byChoice) return [];
  const open = seats.filter(seat => seat.state === 'open');
  const people = await Promise.all(
    open.map(seat => peopleIn(context, holdersOf(seat.requirement, record))),
  );
  const askedAt = record.status === 'draft' ? null : review?.askedAt ?? null;
  return open.flatMap((seat, i) => {
    const found = people[i];
    if (!found) return [];
    const able = [...found].filter(ref => !contributors.includes(ref));
    if (able.length > 0) return [];
    return [
      {
        kind: 'approvals' as const,
        sentence: sentenceOf(record, seat, askedAt),
      },
    ];
  });
}
