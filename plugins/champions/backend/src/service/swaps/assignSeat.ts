import { ConflictError } from '@backstage/errors';
import type { SeatInContext } from '@hone/backstage-plugin-champions-common';
import { appendEvents } from '../../store/events';
import { appendNotices } from '../../store/notices';
import type { SeatWithCycle } from '../../store/seats';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { noticesOf } from '../notices/noticesOf';
import { viewSeatInContext } from '../seats/viewSeat';
import { readPerson } from './actingFor';
import { closeOffers } from './closeOffers';
import { loadSeat } from './loadSeat';
import { changeTime, moveSeat } from './moveSeat';
import { findObstacle, readSurroundings } from './readSeating';
import { lockActive, requireSeat } from './requireSeat';
import type { SeatingRule } from './seatingObstacle';
import { seatDetails, seatEvent } from './seatEvent';

/** Rules that whoever assigns a seat, or takes one over, may break: somebody has to serve, and says why. */
const MAY_BREAK: SeatingRule[] = ['REST_GAP', 'AT_CAP'];

interface Assignment {
  personRef: string;
  reason: string;
  /** The rule that it breaks, if any. */
  breaks: SeatingRule | null;
}

async function storeAssignment(
  db: Db,
  seat: SeatWithCycle,
  { personRef, reason, breaks }: Assignment,
  by: { actor: string; at: Date },
): Promise<SeatWithCycle> {
  const takesOver = personRef === by.actor;
  const origin = takesOver ? 'taken-over' : 'assigned';
  await closeOffers(db, [seat.id], by);
  const moved = await moveSeat(db, seat, { personRef, origin, ...by });
  const from = seat.personRef;
  await appendEvents(db, [
    seatEvent(
      takesOver ? 'seat-taken-over' : 'seat-assigned',
      seat,
      { ...by, forRef: personRef },
      { from, to: personRef, reason, ...(breaks ? { breaks } : {}) },
    ),
  ]);
  const news = {
    kind: 'seat-assigned',
    key: `${seat.id}:${moved.revision}`,
    programmeId: seat.programmeId,
    seatId: seat.id,
    details: { ...seatDetails(seat), from, to: personRef, by: by.actor },
    at: by.at,
  };
  await appendNotices(db, noticesOf(news, [from, personRef], by.actor));
  return moved;
}

/** Without the right to manage, people take over what runs or what nobody has. */
function requireTakeOver(seat: SeatWithCycle, today: string): void {
  if (seat.personRef === null || seat.startDate <= today) return;
  throw new ConflictError(
    `The cycle from ${seat.startDate} has not begun and somebody has the seat; it can be taken when it is offered`,
  );
}

/**
 * Gives a seat to a person, or takes it over. Managers may give any seat that is not over; who may serve may take over a
 * current or an open one. Eligibility, absences and one seat per cycle hold; rest and caps may be broken, which is
 * recorded.
 *
 * @throws ConflictError with the sentence that forbids it
 */
export async function assignSeat(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
  input: { personRef: string; reason: string },
): Promise<SeatInContext> {
  const { programme, rights } = await loadSeat(context, caller, target.id);
  const what = rights.manage ? 'give seats' : 'take seats over';
  const personRef = readPerson(caller, rights, input.personRef, what);
  const surroundings = await readSurroundings(context, programme);
  const { today } = surroundings;
  const moved = await context.knex.transaction(async tx => {
    const current = await lockActive(tx, programme.id);
    const seat = await requireSeat(tx, target, today);
    if (!rights.manage) requireTakeOver(seat, today);
    if (seat.personRef === personRef) {
      throw new ConflictError(`${personRef} has this seat already`);
    }
    const obstacle = await findObstacle(tx, {
      programme: current,
      surroundings,
      personRef,
      seat,
    });
    if (obstacle && !MAY_BREAK.includes(obstacle.rule)) {
      throw new ConflictError(obstacle.sentence);
    }
    const at = changeTime(context.clock.now(), seat);
    const breaks = obstacle?.rule ?? null;
    const assignment = { personRef, reason: input.reason.trim(), breaks };
    return storeAssignment(tx, seat, assignment, { actor: caller.actor, at });
  });
  return viewSeatInContext(moved, { programme, today, swapId: null });
}
