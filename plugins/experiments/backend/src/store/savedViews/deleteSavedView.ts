import type { Db } from '../transaction';

/**
 * Deletes an own view.
 *
 * @returns whether there was one
 */
export async function deleteSavedView(
  db: Db,
  options: { id: string; userRef: string },
): Promise<boolean> {
  const deleted = await db('saved_views')
    .where({ id: options.id, user_ref: options.userRef })
    .delete();
  return deleted > 0;
}
