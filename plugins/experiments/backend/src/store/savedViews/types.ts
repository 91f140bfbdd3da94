import type { SavedViewInput } from '@hone/backstage-plugin-experiments-common';

/**
 * A named query string of a page.
 */
export interface SavedViewRecord {
  id: string;
  userRef: string;
  sharedWith: string | null;
  name: string;
  page: SavedViewInput['page'];
  query: string;
  createdAt: Date;
}
