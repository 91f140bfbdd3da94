import { listDelegations } from '../../../store/governance';
import type { ServiceContext } from '../../context';
import type { Filler } from '../seats/whoMayFill';
import { groupsOf } from './groupsOf';

/**
 * Reads the groups of somebody, and of those who delegated to them, as they are now.
 *
 * @throws ServiceUnavailableError when the catalog does not answer
 */
export async function readFiller(
  context: ServiceContext,
  actor: string,
  at: Date,
): Promise<Filler> {
  const held = await listDelegations(context.knex, { refs: [actor], at });
  const delegations = held.filter(
    ({ toRef, from }) => toRef === actor && from <= at,
  );
  const groups = await groupsOf(context, [
    actor,
    ...delegations.map(one => one.fromRef),
  ]);
  return { actor, groups, delegations };
}
