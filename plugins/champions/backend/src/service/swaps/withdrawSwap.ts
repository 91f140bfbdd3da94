import { revisionConflict } from '@hone/node';
import type { Swap } from '@hone/backstage-plugin-champions-common';
import { appendEvents } from '../../store/events';
import { appendNotices } from '../../store/notices';
import { closeSwap, findSwap, type SwapRecord } from '../../store/swaps';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { noticesOf } from '../notices/noticesOf';
import { requireActing } from './actingFor';
import { loadSwap } from './loadSeat';
import { changeTime } from './moveSeat';
import { lockActive } from './requireSeat';
import { seatDetails, seatEvent } from './seatEvent';
import { stepSwap } from './swapSteps';
import { viewSwap } from './viewSwaps';

/**
 * A swap of the revision that the caller read.
 *
 * @throws ConflictError when it was changed meanwhile
 */
export async function requireSwap(
  db: Db,
  { id, revision }: { id: string; revision: number },
): Promise<SwapRecord> {
  const swap = await findSwap(db, id);
  if (!swap || swap.revision !== revision) {
    throw revisionConflict('The offer', revision);
  }
  return swap;
}

/**
 * Takes an offer back. Whoever offers may, and a manager on their behalf.
 *
 * @throws ConflictError when it is not open any more
 */
export async function withdrawSwap(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
): Promise<Swap> {
  const loaded = await loadSwap(context, caller, target.id);
  const { programme, rights, seat } = loaded;
  const { fromRef } = loaded.swap;
  requireActing(caller, rights, fromRef, 'withdraw offers');
  const swap = await context.knex.transaction(async tx => {
    await lockActive(tx, programme.id);
    const current = await requireSwap(tx, target);
    const by = {
      actor: caller.actor,
      at: changeTime(context.clock.now(), seat, {
        updatedAt: current.createdAt,
      }),
    };
    const closed = await closeSwap(tx, current, {
      status: stepSwap(current.status, 'withdraw'),
      closedBy: by.actor,
      closedAt: by.at,
    });
    await appendEvents(tx, [
      seatEvent(
        'offer-withdrawn',
        seat,
        { ...by, forRef: fromRef },
        { swapId: current.id, from: fromRef },
      ),
    ]);
    const news = {
      kind: 'offer-withdrawn',
      key: current.id,
      programmeId: programme.id,
      seatId: seat.id,
      details: seatDetails(seat),
      at: by.at,
    };
    await appendNotices(tx, noticesOf(news, [fromRef], by.actor));
    return closed;
  });
  return viewSwap(context, caller, { swap, programme, rights });
}
