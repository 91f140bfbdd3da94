import type { Knex } from 'knex';
import {
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import { countSlots, lockServices } from '../../store/slots';
import { findServiceRefusal, type OnServices } from './findServiceRefusal';
import { NoSlotError } from './NoSlotError';
import { limitOf, type SlotLimits } from './slotLimits';

async function takeOfOwner(
  tx: Knex.Transaction,
  limits: SlotLimits,
  ownerRef: string,
): Promise<void> {
  const limit = limitOf(limits, ownerRef);
  const counts = await countSlots(tx, [ownerRef]);
  const used = (counts.get(ownerRef) ?? 0) - 1;
  if (used >= limit) throw new NoSlotError({ ownerRef, used, limit });
}

/**
 * Checks that the experiment that was just written as running is within the slots of its owner and of its services, and
 * that nothing on them is judged by the same metric. The owner's counts were raised in this transaction, which locks them,
 * and the services are locked here: of starts at the same time each sees those ahead of it, so the limits hold.
 *
 * @throws StartRefusal when it is not; the transaction has to be given up
 */
export async function takeSlot(
  tx: Knex.Transaction,
  limits: SlotLimits,
  record: OnServices & Pick<ExperimentRecord, 'ownerRef'>,
): Promise<void> {
  if (record.ownerRef) await takeOfOwner(tx, limits, record.ownerRef);
  if (!limits.services && !limits.refusesSameMetric) return;
  await lockServices(tx, participantRefs(record));
  const refusal = await findServiceRefusal(tx, limits, record, 1);
  if (refusal) throw refusal;
}
