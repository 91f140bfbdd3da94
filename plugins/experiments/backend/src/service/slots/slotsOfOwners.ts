import type { Slots } from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../store/experiments';
import { countSlots, listHolders } from '../../store/slots';
import type { Caller, ServiceContext } from '../context';
import { limitOf } from './slotLimits';

const MOST_HOLDERS = 10;

/**
 * The slots of some owners. Owners whose experiments the caller may not read, or only because they were shared, are
 * left out.
 */
export async function slotsOfOwners(
  context: ServiceContext,
  caller: Caller,
  ownerRefs: string[],
): Promise<Slots[]> {
  const { authorizer, knex, settings } = context;
  const [owners, scope] = await Promise.all([
    authorizer.readableOwners(caller.credentials, ownerRefs),
    authorizer.readScope(caller.credentials),
  ]);
  const [counts, holders] = await Promise.all([
    countSlots(knex, owners),
    listHolders(knex, { ownerRefs: owners, scope, limit: MOST_HOLDERS }),
  ]);
  return owners.map(ownerRef => ({
    ownerRef,
    used: counts.get(ownerRef) ?? 0,
    limit: limitOf(settings.slots, ownerRef),
    holders: holders
      .filter(holder => holder.ownerRef === ownerRef)
      .map(({ number, title, status }) => ({
        key: experimentKey(number),
        title,
        status,
      })),
  }));
}
