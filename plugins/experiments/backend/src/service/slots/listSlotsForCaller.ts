import type { Slots } from '@hone/backstage-plugin-experiments-common';
import { listOwnersWithSlots } from '../../store/slots';
import type { Caller, ServiceContext } from '../context';
import { normalizeRefs } from '../queries/normalizeRefs';
import { slotsOfOwners } from './slotsOfOwners';

const MOST_OWNERS = 100;

/**
 * The slots of the owners that are asked for, or of those that use any or have a limit of their own.
 */
export async function listSlotsForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { owner?: string[] },
): Promise<Slots[]> {
  const asked = normalizeRefs(query.owner, 'owner');
  const owners = asked ?? [
    ...(await listOwnersWithSlots(context.knex, MOST_OWNERS)),
    ...context.settings.slots.owners.keys(),
  ];
  const distinct = [...new Set(owners)];
  return slotsOfOwners(
    context,
    caller,
    asked ? distinct : distinct.sort().slice(0, MOST_OWNERS),
  );
}
