import { newId } from '@hone/node';
import type { Db } from '../transaction';
import { mapSavedView } from './mapSavedView';
import type { SavedViewRecord } from './types';

/**
 * Stores a view. One of the same person, page and name is replaced and keeps its id.
 */
export async function saveView(
  db: Db,
  view: Omit<SavedViewRecord, 'id'>,
): Promise<SavedViewRecord> {
  const [row] = await db('saved_views')
    .insert({
      id: newId(),
      user_ref: view.userRef,
      shared_with: view.sharedWith,
      name: view.name,
      page: view.page,
      query: view.query,
      created_at: view.createdAt.getTime(),
    })
    .onConflict(['user_ref', 'page', 'name'])
    .merge(['shared_with', 'query', 'created_at'])
    .returning('*');
  return mapSavedView(row);
}
