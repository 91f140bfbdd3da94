import type { Handover } from '@hone/backstage-plugin-champions-common';
import type { ProgrammeRights } from '../../authorization';
import {
  findGiver,
  findHandover,
  type HandoverRecord,
} from '../../store/handovers';
import type { ProgrammeRecord } from '../../store/programmes';
import type { SeatWithCycle } from '../../store/seats';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { loadSeat } from '../swaps/loadSeat';

/**
 * The hand-over into a seat between those who have the seats now. What somebody acknowledged counts for them only: when
 * the seat goes to somebody else, their side is open again. Until somebody writes to it, it is the checklist of the
 * programme.
 */
export async function readHandover(
  db: Db,
  programme: ProgrammeRecord,
  seat: SeatWithCycle,
): Promise<HandoverRecord> {
  const stored = await findHandover(db, seat.id);
  const fromRef = await findGiver(db, seat);
  const toRef = seat.personRef;
  if (!stored) {
    return {
      seatId: seat.id,
      fromRef,
      toRef,
      items: programme.checklist.map(text => ({ text, done: false })),
      notes: '',
      giverAt: null,
      receiverAt: null,
      revision: 0,
      updatedAt: seat.updatedAt,
    };
  }
  return {
    ...stored,
    fromRef,
    toRef,
    giverAt: stored.fromRef === fromRef ? stored.giverAt : null,
    receiverAt: stored.toRef === toRef ? stored.receiverAt : null,
  };
}

/** Whether somebody may write to a hand-over: who gives, who receives, and managers. */
export function mayEdit(
  caller: Caller,
  rights: ProgrammeRights,
  { fromRef, toRef }: Pick<HandoverRecord, 'fromRef' | 'toRef'>,
): boolean {
  return rights.manage || [fromRef, toRef].includes(caller.actor);
}

/**
 * A hand-over as it travels.
 */
export function toHandover(
  record: HandoverRecord,
  editable: boolean,
): Handover {
  return {
    seatId: record.seatId,
    fromRef: record.fromRef,
    toRef: record.toRef,
    items: record.items,
    notes: record.notes,
    acknowledgedByGiver: record.giverAt?.toISOString() ?? null,
    acknowledgedByReceiver: record.receiverAt?.toISOString() ?? null,
    mayEdit: editable,
    revision: record.revision,
  };
}

/**
 * The hand-over into a seat.
 */
export async function getHandoverForCaller(
  context: ServiceContext,
  caller: Caller,
  seatId: string,
): Promise<Handover> {
  const loaded = await loadSeat(context, caller, seatId);
  const { programme, rights, seat } = loaded;
  const record = await readHandover(context.knex, programme, seat);
  const editable = programme.status === 'active' && seat.status !== 'cancelled';
  return toHandover(record, editable && mayEdit(caller, rights, record));
}
