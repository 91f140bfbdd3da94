import { ConflictError } from '@backstage/errors';
import type { Swap } from '@hone/backstage-plugin-champions-common';
import { notFound } from '../../authorization';
import { appendEvents } from '../../store/events';
import { appendNotices } from '../../store/notices';
import { findSeat, type SeatWithCycle } from '../../store/seats';
import { closeSwap, type SwapRecord } from '../../store/swaps';
import type { Db } from '../../store/transaction';
import type { ProgrammeRecord } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { noticesOf } from '../notices/noticesOf';
import { readPerson } from './actingFor';
import { closeOffers } from './closeOffers';
import { loadSwap } from './loadSeat';
import { changeTime, moveSeat } from './moveSeat';
import {
  findObstacle,
  readSurroundings,
  type Surroundings,
} from './readSeating';
import { isAsOffered, lockActive, requireAhead } from './requireSeat';
import { seatDetails, seatEvent } from './seatEvent';
import { stepSwap } from './swapSteps';
import { viewSwap } from './viewSwaps';
import { requireSwap } from './withdrawSwap';

/** Two people, the seat that one gets and, in an exchange, the one that the other gets. */
export interface Exchange {
  swap: SwapRecord;
  seat: SeatWithCycle;
  takerRef: string;
  inReturn: SeatWithCycle | null;
}

/**
 * The sentence that forbids a taking, null where nothing does.
 *
 * @param db - a transaction that keeps the programme, where the answer has to stay true
 */
export async function takeObstacle(
  db: Db,
  { swap, seat, takerRef, inReturn }: Exchange,
  world: { programme: ProgrammeRecord; surroundings: Surroundings },
): Promise<string | null> {
  const { today } = world.surroundings;
  if (takerRef === swap.fromRef) return `${takerRef} has this seat already`;
  if (!isAsOffered(seat, swap)) {
    return 'The seat has changed since it was offered; the offer does not hold any more';
  }
  requireAhead(seat, today);
  if (inReturn) {
    requireAhead(inReturn, today);
    if (inReturn.personRef !== takerRef) {
      return `${takerRef} does not have the seat that would be given in return`;
    }
    if (inReturn.cycleIndex === seat.cycleIndex) {
      return 'Both seats are of the same cycle; there is nothing to exchange';
    }
  }
  const forTaker = await findObstacle(db, {
    ...world,
    personRef: takerRef,
    seat,
    giving: inReturn ? [inReturn.id] : [],
  });
  if (forTaker) return forTaker.sentence;
  if (!inReturn) return null;
  const forGiver = await findObstacle(db, {
    ...world,
    personRef: swap.fromRef,
    seat: inReturn,
    giving: [seat.id],
  });
  return forGiver?.sentence ?? null;
}

/**
 * The seat that would be given in return, if any.
 *
 * @throws NotFoundError when the programme has no such seat
 */
export async function findInReturn(
  db: Db,
  id: string | undefined,
  programmeId: string,
): Promise<SeatWithCycle | null> {
  if (id === undefined) return null;
  const seat = await findSeat(db, id);
  if (!seat || seat.programmeId !== programmeId) {
    throw notFound('seat', id);
  }
  return seat;
}

/** Writes a taking that nothing forbids. */
async function storeTaking(
  db: Db,
  { swap, seat, takerRef, inReturn }: Exchange,
  by: { actor: string; at: Date },
): Promise<SwapRecord> {
  const closed = await closeSwap(db, swap, {
    status: stepSwap(swap.status, 'take'),
    closedBy: by.actor,
    closedAt: by.at,
    takenBy: takerRef,
    inReturnSeatId: inReturn?.id,
  });
  const move = { origin: 'swapped', ...by } as const;
  if (inReturn) {
    await closeOffers(db, [inReturn.id], by);
    await moveSeat(db, inReturn, { ...move, personRef: swap.fromRef });
  }
  await moveSeat(db, seat, { ...move, personRef: takerRef });
  await appendEvents(db, [
    seatEvent(
      'seat-swapped',
      seat,
      { ...by, forRef: takerRef },
      {
        swapId: swap.id,
        from: swap.fromRef,
        to: takerRef,
        ...(inReturn ? { inReturnSeatId: inReturn.id } : {}),
      },
    ),
  ]);
  const news = {
    kind: 'swap-taken',
    key: swap.id,
    programmeId: swap.programmeId,
    seatId: seat.id,
    details: {
      ...seatDetails(seat),
      from: swap.fromRef,
      to: takerRef,
      ...(inReturn ? { inReturn: seatDetails(inReturn) } : {}),
    },
    at: by.at,
  };
  await appendNotices(db, noticesOf(news, [swap.fromRef, takerRef], by.actor));
  return closed;
}

/**
 * Takes an offered seat, or exchanges one for it. All rules are asked again in the transaction that writes it.
 *
 * @throws ConflictError with the sentence that forbids it
 */
export async function takeSwap(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
  input: { personRef?: string; inReturnSeatId?: string },
): Promise<Swap> {
  const loaded = await loadSwap(context, caller, target.id);
  const { rights } = loaded;
  const takerRef = readPerson(caller, rights, input.personRef, 'take seats');
  const surroundings = await readSurroundings(context, loaded.programme);
  const done = await context.knex.transaction(async tx => {
    const programme = await lockActive(tx, loaded.programme.id);
    const swap = await requireSwap(tx, target);
    stepSwap(swap.status, 'take');
    const seat = await findSeat(tx, swap.seatId);
    const inReturn = await findInReturn(tx, input.inReturnSeatId, programme.id);
    const exchange = { swap, seat: seat!, takerRef, inReturn };
    const obstacle = await takeObstacle(tx, exchange, {
      programme,
      surroundings,
    });
    if (obstacle) throw new ConflictError(obstacle);
    const at = changeTime(
      context.clock.now(),
      seat!,
      ...(inReturn ? [inReturn] : []),
    );
    const closed = await storeTaking(tx, exchange, { actor: caller.actor, at });
    return { swap: closed, programme, rights };
  });
  return viewSwap(context, caller, done);
}
