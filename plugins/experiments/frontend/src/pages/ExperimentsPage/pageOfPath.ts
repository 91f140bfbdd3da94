/** What an address below `/experiments` means. */
export type ExperimentsLocation =
  | { page: 'index' }
  | { page: 'portfolio' }
  | { page: 'backlog' }
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
  if (slug === 'portfolio' || slug === 'backlog' || slug === 'new') {
    return { page: slug };
  }
  return KEY.test(slug)
    ? { page: 'experiment', key: slug.toLocaleUpperCase('en-US') }
    : { page: 'unknown' };
}
