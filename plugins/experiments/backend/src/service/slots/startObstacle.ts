import {
  STATES_WITH_SLOT,
  LIFECYCLE,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { countSlots, listHolders } from '../../store/slots';
import type { Caller, ServiceContext } from '../context';
import { ownerTitle } from './ownerTitle';
import { limitOf } from './slotLimits';
import { slotSentence, type SlotUse } from './slotSentence';

const MOST_HOLDERS = 3;

/**
 * Why an owner's slots do not let an experiment start, with the holders that the caller may read.
 */
export async function describeFullSlots(
  context: ServiceContext,
  caller: Caller,
  use: SlotUse & { ownerRef: string },
): Promise<string> {
  const [title, holders] = await Promise.all([
    ownerTitle(context, caller, use.ownerRef),
    listHolders(context.knex, {
      ownerRefs: [use.ownerRef],
      scope: await context.authorizer.readScope(caller.credentials),
      limit: MOST_HOLDERS,
    }),
  ]);
  return slotSentence(title, use, holders);
}

/**
 * Says why an experiment that could start otherwise finds no slot, or null.
 */
export async function startObstacle(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<string | null> {
  const { ownerRef, status } = record;
  const to = LIFECYCLE[status].start;
  if (!ownerRef || !to || !STATES_WITH_SLOT.includes(to)) return null;
  const limit = limitOf(context.settings.slots, ownerRef);
  const used = (await countSlots(context.knex, [ownerRef])).get(ownerRef) ?? 0;
  if (used < limit) return null;
  return describeFullSlots(context, caller, { ownerRef, used, limit });
}
