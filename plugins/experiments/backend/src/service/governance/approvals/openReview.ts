import type { Knex } from 'knex';
import type { ExperimentRecord } from '../../../store/experiments';
import {
  keepPlanContent,
  saveReview,
  type ReviewSeatRecord,
  type SeatGroup,
} from '../../../store/governance';
import type { GateReading } from '../gate/readGate';
import type { JudgedSeat } from '../seats/judgeSeats';
import { dueAt, holdersOf } from '../seats/seatHolders';

function seatGroups(
  record: ExperimentRecord,
  { requirement, dueAt: due, askedAt }: ReviewSeatRecord,
): SeatGroup[] {
  const { seat, escalationRefs } = requirement;
  const holders = [...new Set(holdersOf(requirement, record))];
  const later = [...new Set(escalationRefs)].filter(
    ref => !holders.includes(ref),
  );
  return [
    ...holders.map(groupRef => ({ seat, groupRef, from: askedAt })),
    ...later.map(groupRef => ({ seat, groupRef, from: due })),
  ];
}

/**
 * Writes down what is asked about a plan, in the transaction that asks or answers: lists and notices read it, so that they
 * need neither the catalog nor the metrics.
 *
 * @param options - `seats` as they stand within the transaction, and since when they are asked for
 */
export async function openReview(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  reading: GateReading,
  options: { seats: JudgedSeat[]; askedAt: Date },
): Promise<void> {
  const { askedAt } = options;
  const { assessment, content, contributors } = reading;
  const seats = options.seats.map(({ requirement, state }) => ({
    requirement,
    state,
    askedAt,
    dueAt: dueAt(requirement, askedAt),
  }));
  const open = seats.filter(seat => seat.state !== 'filled');
  const deadlines = open.map(seat => seat.dueAt.getTime());
  await keepPlanContent(tx, record.id, content);
  await saveReview(
    tx,
    {
      experimentId: record.id,
      askedAt,
      boundHash: content.hash,
      tier: assessment.tier,
      score: assessment.score,
      open: open.length > 0,
      dueAt: new Date(
        deadlines.length > 0 ? Math.min(...deadlines) : askedAt.getTime(),
      ),
      seats,
    },
    {
      groups: seats.flatMap(seat => seatGroups(record, seat)),
      contributors,
    },
  );
}
