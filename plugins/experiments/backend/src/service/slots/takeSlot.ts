import type { Knex } from 'knex';
import type { ExperimentRecord } from '../../store/experiments';
import { countSlots } from '../../store/slots';
import { NoSlotError } from './NoSlotError';
import { limitOf, type SlotLimits } from './slotLimits';

/**
 * Checks that the experiment that was just written as running is within its owner's slots. The counts were raised in
 * this transaction, which locks them: of starts at the same time each sees those ahead of it, so the limit holds.
 *
 * @throws NoSlotError when there is none left; the transaction has to be given up
 */
export async function takeSlot(
  tx: Knex.Transaction,
  limits: SlotLimits,
  record: Pick<ExperimentRecord, 'ownerRef'>,
): Promise<void> {
  const { ownerRef } = record;
  if (!ownerRef) return;
  const limit = limitOf(limits, ownerRef);
  const counts = await countSlots(tx, [ownerRef]);
  const used = (counts.get(ownerRef) ?? 0) - 1;
  if (used >= limit) throw new NoSlotError({ ownerRef, used, limit });
}
