import { ConflictError, NotAllowedError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import type {
  ChecklistItem,
  Handover,
} from '@hone/backstage-plugin-champions-common';
import type { ProgrammeRights } from '../../authorization';
import { appendEvents } from '../../store/events';
import { saveHandover, type HandoverRecord } from '../../store/handovers';
import { findSeat, type SeatWithCycle } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { loadSeat } from '../swaps/loadSeat';
import { lockActive } from '../swaps/requireSeat';
import { seatEvent } from '../swaps/seatEvent';
import { mayEdit, readHandover, toHandover } from './readHandover';

/** The seat into which is handed over, and the revision of the hand-over that was read. */
export interface HandoverTarget {
  id: string;
  revision: number;
}

/** What changes, with the event that says so. */
interface Change {
  record: HandoverRecord;
  event: { type: string; details?: Record<string, unknown> };
}

/** A way to change a hand-over. */
interface Act {
  /** Refuses who may not, before anything is said of revisions. */
  require(record: HandoverRecord, rights: ProgrammeRights): void;
  apply(record: HandoverRecord, at: Date): Change;
}

async function change(
  context: ServiceContext,
  caller: Caller,
  target: HandoverTarget,
  act: Act,
): Promise<Handover> {
  const { programme, rights } = await loadSeat(context, caller, target.id);
  const at = context.clock.now();
  return context.knex.transaction(async tx => {
    const current = await lockActive(tx, programme.id);
    const seat = (await findSeat(tx, target.id)) as SeatWithCycle;
    if (seat.status === 'cancelled') {
      throw new ConflictError('The seat is cancelled; nothing is handed over');
    }
    const record = await readHandover(tx, current, seat);
    act.require(record, rights);
    if (record.revision !== target.revision) {
      throw revisionConflict('The hand-over', target.revision);
    }
    const { record: next, event } = act.apply(record, at);
    const saved = await saveHandover(tx, { ...next, updatedAt: at });
    await appendEvents(tx, [
      seatEvent(
        event.type,
        seat,
        { actor: caller.actor, at },
        { from: record.fromRef, to: record.toRef, ...event.details },
      ),
    ]);
    return toHandover(saved, mayEdit(caller, rights, saved));
  });
}

/**
 * Ticks items and writes notes. Who gives, who receives and managers may.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateHandover(
  context: ServiceContext,
  caller: Caller,
  target: HandoverTarget,
  input: { items: ChecklistItem[]; notes: string },
): Promise<Handover> {
  return change(context, caller, target, {
    require: (record, rights) => {
      if (!mayEdit(caller, rights, record)) {
        throw new NotAllowedError(
          'You may not write to this hand-over: whoever gives the seat, whoever receives it and managers of the programme may',
        );
      }
    },
    apply: record => {
      const done = input.items.filter(item => item.done).length;
      return {
        record: { ...record, items: input.items, notes: input.notes },
        event: {
          type: 'handover-updated',
          details: { done, of: input.items.length },
        },
      };
    },
  });
}

/**
 * Says that one's side of a hand-over is done. Nobody can say it for somebody else.
 *
 * @throws ConflictError when somebody else was faster, or it was said before
 */
export async function acknowledgeHandover(
  context: ServiceContext,
  caller: Caller,
  target: HandoverTarget,
): Promise<Handover> {
  const sidesOf = ({ fromRef, toRef }: HandoverRecord) => ({
    gives: fromRef === caller.actor,
    receives: toRef === caller.actor,
  });
  return change(context, caller, target, {
    require: record => {
      const { gives, receives } = sidesOf(record);
      if (!gives && !receives) {
        throw new NotAllowedError(
          'You may not acknowledge this hand-over: whoever gives the seat and whoever receives it each do',
        );
      }
    },
    apply: (record, at) => {
      const { gives, receives } = sidesOf(record);
      const isSaid =
        (!gives || record.giverAt !== null) &&
        (!receives || record.receiverAt !== null);
      if (isSaid) throw new ConflictError('You acknowledged it already');
      return {
        record: {
          ...record,
          giverAt: gives ? record.giverAt ?? at : record.giverAt,
          receiverAt: receives ? record.receiverAt ?? at : record.receiverAt,
        },
        event: { type: 'handover-acknowledged' },
      };
    },
  });
}
