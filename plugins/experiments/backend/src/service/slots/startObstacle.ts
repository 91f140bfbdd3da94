import {
  STATES_WITH_SLOT,
  LIFECYCLE,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { countSlots } from '../../store/slots';
import type { Caller, ServiceContext } from '../context';
import { describeRefusal } from './describeRefusal';
import { findServiceRefusal } from './findServiceRefusal';
import { NoSlotError } from './NoSlotError';
import { limitOf } from './slotLimits';

async function fullOwner(
  { knex, settings }: ServiceContext,
  ownerRef: string | null,
): Promise<NoSlotError | null> {
  if (!ownerRef) return null;
  const limit = limitOf(settings.slots, ownerRef);
  const used = (await countSlots(knex, [ownerRef])).get(ownerRef) ?? 0;
  return used < limit ? null : new NoSlotError({ ownerRef, used, limit });
}

/**
 * Says what else runs that keeps an experiment from starting that could start otherwise, or null.
 */
export async function startObstacle(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<string | null> {
  const to = LIFECYCLE[record.status].start;
  if (!to || !STATES_WITH_SLOT.includes(to)) return null;
  const refusal =
    (await fullOwner(context, record.ownerRef)) ??
    (await findServiceRefusal(context.knex, context.settings.slots, record, 0));
  return refusal && describeRefusal(context, caller, refusal);
}
