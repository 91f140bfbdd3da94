import type { GovernanceObstacle } from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import type { JudgedSeat } from '../seats/judgeSeats';
import { mayFill } from '../seats/seatHolders';
import type { GateReading } from './readGate';

function listed(words: string[], last: 'and' | 'or'): string {
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
    : words[0];
}

function openSentence(
  record: ExperimentRecord,
  seat: JudgedSeat,
  { review, circumstances }: GateReading,
): string {
  const { requirement, standing } = seat;
  const { groupRefs } = mayFill(requirement, record, {
    askedAt: record.status === 'draft' ? null : review?.askedAt ?? null,
    now: circumstances.at,
  });
  const missing = requirement.count - standing.length;
  const title =
    missing > 1 ? `${missing} of ${requirement.title}` : requirement.title;
  return groupRefs.length > 0
    ? `${title} (members of ${listed(groupRefs, 'or')})`
    : `${title} (the owner's members, but there is no owner)`;
}

function rejectedSentence(
  record: ExperimentRecord,
  { requirement, standing }: JudgedSeat,
): string {
  const no = standing.find(one => one.verdict === 'reject');
  return `${experimentKey(record.number)} was rejected for ${
    requirement.title
  }: "${no?.reason}". Change the plan, or have whoever rejected it approve it.`;
}

/**
 * The approvals that an experiment lacks before it may start, as sentences that say who can give them.
 */
export function seatObstacles(
  record: ExperimentRecord,
  reading: GateReading,
): GovernanceObstacle[] {
  if (reading.byChoice) return [];
  const rejected = reading.seats.filter(seat => seat.state === 'rejected');
  const open = reading.seats.filter(seat => seat.state === 'open');
  const { tier, score } = reading.assessment;
  const needs = open.map(seat => openSentence(record, seat, reading));
  const key = experimentKey(record.number);
  const next = record.status === 'draft' ? ' Send it for review.' : '';
  return [
    ...rejected.map(seat => ({
      kind: 'rejected' as const,
      sentence: rejectedSentence(record, seat),
    })),
    ...(needs.length > 0
      ? [
          {
            kind: 'approvals' as const,
            sentence: `${key} is ${tier} (score ${score}) and needs the approval of ${listed(
              needs,
              'and',
            )}.${next}`,
          },
        ]
      : []),
  ];
}
