import type { SavedView } from '@hone/backstage-plugin-experiments-common';

/** What stands in the address, but is no filter: the view itself, a place in a list, an open panel. */
const NOT_SAVED = ['view', 'cursor', 'idea'];

/** The filters of an address, as a view keeps them. */
export function viewQuery(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of NOT_SAVED) params.delete(name);
  params.sort();
  return params.toString();
}

/** The view that an address names; null without one. */
export function viewIdOf(search: string): string | null {
  return new URLSearchParams(search).get('view');
}

/** The query string that shows a view and names it. */
export function viewSearch(view: Pick<SavedView, 'id' | 'query'>): string {
  const params = new URLSearchParams(viewQuery(view.query));
  params.set('view', view.id);
  return `?${params}`;
}

/** Whether the address still shows what the view holds. */
export function isUnchanged(
  search: string,
  view: Pick<SavedView, 'query'>,
): boolean {
  return viewQuery(search) === viewQuery(view.query);
}
