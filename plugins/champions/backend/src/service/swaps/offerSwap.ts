import { ConflictError, InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import { newId } from '@hone/node';
import type { Swap } from '@hone/backstage-plugin-champions-common';
import { appendEvents } from '../../store/events';
import { appendNotices } from '../../store/notices';
import type { SeatWithCycle } from '../../store/seats';
import { findOpenSwaps, insertSwap, type SwapRecord } from '../../store/swaps';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { noticesOf } from '../notices/noticesOf';
import { requireActing } from './actingFor';
import { expireSwap } from './closeOffers';
import { loadSeat } from './loadSeat';
import { changeTime } from './moveSeat';
import { readSurroundings, type Surroundings } from './readSeating';
import { isAsOffered, lockActive, requireSeat } from './requireSeat';
import { seatDetails, seatEvent } from './seatEvent';
import { viewSwap } from './viewSwaps';

/** People who may be asked are those of the pool; nobody else hears of the programme. */
function readAsked(
  asked: string[],
  { members }: Surroundings,
  fromRef: string | null,
): string[] {
  const refs = [
    ...new Set(asked.map(ref => normalizeEntityRef(ref, 'askRefs'))),
  ];
  const stranger = refs.find(ref => !members.has(ref) || ref === fromRef);
  if (stranger) {
    throw new InputError(
      `askRefs have to be other people of the programme's pool, but "${stranger}" was given`,
    );
  }
  return refs;
}

/** Makes room for an offer: one that does not hold any more ends, one that does stays the only one. */
async function requireNoOffer(
  db: Db,
  seat: SeatWithCycle,
  by: { actor: string; at: Date },
): Promise<void> {
  const [open] = await findOpenSwaps(db, [seat.id]);
  if (!open) return;
  if (isAsOffered(seat, open)) {
    throw new ConflictError('The seat is offered already');
  }
  await expireSwap(db, open, { seat, ...by, reason: 'seat-changed' });
}

async function storeOffer(
  db: Db,
  seat: SeatWithCycle,
  swap: SwapRecord,
): Promise<void> {
  const { createdBy: actor, createdAt: at, fromRef, programmeId } = swap;
  await insertSwap(db, swap);
  await appendEvents(db, [
    seatEvent(
      'seat-offered',
      seat,
      { actor, at, forRef: fromRef },
      { swapId: swap.id, from: fromRef },
    ),
  ]);
  const news = {
    key: swap.id,
    programmeId,
    seatId: seat.id,
    details: { ...seatDetails(seat), from: fromRef, swapId: swap.id },
    at,
  };
  await appendNotices(db, [
    ...noticesOf({ ...news, kind: 'swap-asked' }, swap.askRefs, actor),
    ...noticesOf({ ...news, kind: 'seat-offered' }, [fromRef], actor),
  ]);
}

/**
 * Offers a seat to whoever can take it. The holder may, and a manager on their behalf.
 *
 * @throws ConflictError when the seat was changed, is open, over or offered already
 */
export async function offerSwap(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
  input: { note?: string; askRefs?: string[] },
): Promise<Swap> {
  const loaded = await loadSeat(context, caller, target.id);
  const { programme, rights } = loaded;
  const fromRef = loaded.seat.personRef;
  requireActing(caller, rights, fromRef, 'offer seats');
  const asked = input.askRefs ?? [];
  const askRefs =
    asked.length === 0
      ? []
      : readAsked(asked, await readSurroundings(context, programme), fromRef);
  const now = context.clock.now();
  const swap = await context.knex.transaction(async tx => {
    await lockActive(tx, programme.id);
    const today = dayIn(programme.timeZone, now);
    const seat = await requireSeat(tx, target, today);
    if (seat.personRef === null) {
      throw new ConflictError(
        'Nobody has this seat, so nobody can offer it; who can serve may take it over',
      );
    }
    const at = changeTime(now, seat);
    await requireNoOffer(tx, seat, { actor: caller.actor, at });
    const offer: SwapRecord = {
      id: newId(),
      programmeId: programme.id,
      seatId: seat.id,
      seatRevision: seat.revision,
      fromRef: seat.personRef,
      status: 'open',
      note: input.note?.trim() ?? '',
      askRefs,
      takenBy: null,
      inReturnSeatId: null,
      createdBy: caller.actor,
      createdAt: at,
      closedBy: null,
      closedAt: null,
      revision: 1,
    };
    await storeOffer(tx, seat, offer);
    return offer;
  });
  return viewSwap(context, caller, { swap, programme, rights });
}
