import type { Db } from '../transaction';
import { mapSavedView } from './mapSavedView';
import type { SavedViewRecord } from './types';

/**
 * A person's own views first, then those that others share with one of the groups; both by name.
 */
export async function listSavedViews(
  db: Db,
  options: { userRef: string; groupRefs: string[]; limit: number },
): Promise<SavedViewRecord[]> {
  const { userRef, groupRefs, limit } = options;
  const order = ['name', 'page', 'id'];
  const [own, shared] = await Promise.all([
    db('saved_views').where({ user_ref: userRef }).orderBy(order).limit(limit),
    db('saved_views')
      .whereIn('shared_with', groupRefs)
      .whereNot({ user_ref: userRef })
      .orderBy(order)
      .limit(limit),
  ]);
  return [...own, ...shared].map(mapSavedView);
}
