import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import { listSavedViews } from '../../store/savedViews';
import type { Caller, ServiceContext } from '../context';
import { readOwner } from './readOwner';
import { MOST_VIEWS } from './saveViewForCaller';
import { toSavedView } from './toSavedView';

/**
 * The caller's views, and those that are shared with the caller's groups.
 */
export async function listViewsForCaller(
  context: ServiceContext,
  caller: Caller,
): Promise<SavedView[]> {
  const { userRef, groupRefs } = await readOwner(context, caller);
  const views = await listSavedViews(context.knex, {
    userRef,
    groupRefs,
    limit: MOST_VIEWS,
  });
  return views.map(view => toSavedView(view, userRef));
}
