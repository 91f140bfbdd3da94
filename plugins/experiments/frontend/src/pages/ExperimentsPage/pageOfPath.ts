/** Pages that stand side by side as tabs, in the order of the tabs. */
export const TAB_PAGES = [
  'portfolio',
  'backlog',
  'calendar',
  'learnings',
  'reviews',
  'forecasts',
] as const;
export type TabPage = (typeof TAB_PAGES)[number];

/** What an address below `/experiments` means. */
export type ExperimentsLocation =
  | { page: 'index' }
  | { page: TabPage }
  | { page: 'new' }
  | { page: 'experiment'; key: string }
  | { page: 'unknown' };

const KEY = /^EXP-\d{1,9}$/i;

/**
 * Reads the part of the address behind `/experiments`. The slugs of pages are reserved and keys have a fixed form, so
 * no page can ever hide another one.
 *
 * @param rest - what the router's splat holds, `EXP-007` or `portfolio` or nothing
 */
export function pageOfPath(rest: string): ExperimentsLocation {
  const [slug, ...more] = rest.replace(/^\/+|\/+$/g, '').split('/');
  if (slug === '') return { page: 'index' };
  if (more.length > 0) return { page: 'unknown' };
  if (slug === 'new') return { page: 'new' };
  const tab = TAB_PAGES.find(page => page === slug);
  if (tab) return { page: tab };
  return KEY.test(slug)
    ? { page: 'experiment', key: slug.toLocaleUpperCase('en-US') }
    : { page: 'unknown' };
}
