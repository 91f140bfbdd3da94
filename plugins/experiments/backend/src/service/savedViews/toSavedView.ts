import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import type { SavedViewRecord } from '../../store/savedViews';

/**
 * A view as a person sees it.
 */
export function toSavedView(
  record: SavedViewRecord,
  userRef: string,
): SavedView {
  const { id, name, page, query, sharedWith, createdAt } = record;
  return {
    id,
    name,
    page,
    query,
    sharedWith,
    own: record.userRef === userRef,
    createdAt: createdAt.toISOString(),
  };
}
