import { newId } from '@hone/node';
import type { Knex } from 'knex';
import type { PlanRecord } from '../../store/plans';
import {
  appendHolders,
  emptySeats,
  insertSeats,
  listSeatsOfCycles,
  setPlanOfSeats,
  updateSeat,
  type SeatRecord,
} from '../../store/seats';
import { changeTime } from '../swaps/moveSeat';
import { placeSeats, type PlacedSeat } from './placeSeats';
import type { PlanContent } from './types';

/** How publishing changed the seats of a programme. */
export interface SeatChanges {
  /** Seats that somebody else has than before, new ones included. */
  changed: { before: SeatRecord | undefined; after: SeatRecord }[];
  cancelled: SeatRecord[];
}

/** Past the last cycle that can be planned. */
const NO_END = 1_000_000;

interface By {
  actor: string;
  at: Date;
}

function keyOf(seat: {
  cycleIndex: number;
  region: string;
  position: number;
}): string {
  return `${seat.cycleIndex}/${seat.position}/${seat.region}`;
}

function toSeat(
  placed: PlacedSeat,
  before: SeatRecord | undefined,
  plan: PlanRecord,
  at: Date,
): SeatRecord {
  return {
    id: before?.id ?? newId(),
    programmeId: plan.programmeId,
    cycleIndex: placed.cycleIndex,
    region: placed.region,
    position: placed.position,
    personRef: placed.personRef,
    status: 'planned',
    origin: placed.personRef === null ? 'open' : 'planned',
    planId: plan.id,
    revision: before?.revision ?? 1,
    updatedAt: at,
  };
}

async function cancelSeats(
  tx: Knex.Transaction,
  seats: SeatRecord[],
  at: Date,
): Promise<void> {
  for (const seat of seats) {
    await updateSeat(tx, { ...seat, status: 'cancelled', updatedAt: at });
  }
}

/** Gives seats to other people, in an order in which nobody has two of a cycle at any time. */
async function giveSeats(
  tx: Knex.Transaction,
  seats: { before: SeatRecord | undefined; after: SeatRecord }[],
): Promise<SeatRecord[]> {
  await emptySeats(
    tx,
    seats.flatMap(({ before }) => before?.id ?? []),
  );
  const given: SeatRecord[] = [];
  for (const { before, after } of seats) {
    given.push(before ? await updateSeat(tx, after) : after);
  }
  await insertSeats(
    tx,
    seats.filter(({ before }) => !before).map(({ after }) => after),
  );
  return given;
}

async function noteHolders(
  tx: Knex.Transaction,
  { changed, cancelled }: SeatChanges,
  { actor, at }: By,
): Promise<void> {
  const ended = cancelled.filter(({ personRef }) => personRef !== null);
  await appendHolders(tx, [
    ...ended.map(({ id, origin }) => ({
      seatId: id,
      personRef: null,
      from: at,
      origin,
      actor,
    })),
    ...changed
      .filter(({ before, after }) => before?.personRef || after.personRef)
      .map(({ after }) => ({
        seatId: after.id,
        personRef: after.personRef,
        from: at,
        origin: after.origin,
        actor,
      })),
  ]);
}

/**
 * Writes the seats of a plan over those that are published: who stays keeps seat and revision, others are given anew,
 * and what the plan has no place for is cancelled. Seats keep their ids throughout.
 */
export async function writeSeats(
  tx: Knex.Transaction,
  plan: PlanRecord,
  content: PlanContent,
  { actor, at }: By,
): Promise<SeatChanges> {
  const stored = await listSeatsOfCycles(tx, {
    programmeId: plan.programmeId,
    from: plan.firstCycle,
    to: NO_END,
    withCancelled: true,
  });
  const by = { actor, at: changeTime(at, ...stored) };
  const known = new Map(stored.map(seat => [keyOf(seat), seat]));
  const now = stored.filter(({ status }) => status !== 'cancelled');
  const placed = placeSeats(content, now);
  const places = new Set(placed.map(keyOf));
  const kept: string[] = [];
  const toGive: { before: SeatRecord | undefined; after: SeatRecord }[] = [];
  for (const place of placed) {
    const before = known.get(keyOf(place));
    // A clock that was put back may show a cycle that is in the ledger already; who served stays.
    const same =
      before !== undefined &&
      before.status !== 'cancelled' &&
      before.personRef === place.personRef;
    if (before && same) kept.push(before.id);
    else toGive.push({ before, after: toSeat(place, before, plan, by.at) });
  }
  const cancelled = now.filter(seat => !places.has(keyOf(seat)));
  await cancelSeats(tx, cancelled, by.at);
  await setPlanOfSeats(tx, kept, plan.id);
  const given = await giveSeats(tx, toGive);
  const changes: SeatChanges = {
    changed: toGive.map(({ before }, i) => ({
      before: before?.status === 'cancelled' ? undefined : before,
      after: given[i],
    })),
    cancelled,
  };
  await noteHolders(tx, changes, by);
  return changes;
}
