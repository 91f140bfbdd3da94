import { NotFoundError } from '@backstage/errors';
import { deleteSavedView } from '../../store/savedViews';
import type { Caller, ServiceContext } from '../context';
import { readOwner } from './readOwner';

/**
 * Deletes an own view. One of somebody else is not found, just like one that does not exist.
 */
export async function deleteViewForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<void> {
  const { userRef } = await readOwner(context, caller);
  if (!(await deleteSavedView(context.knex, { id, userRef }))) {
    throw new NotFoundError(`You have no saved view ${id}`);
  }
}
