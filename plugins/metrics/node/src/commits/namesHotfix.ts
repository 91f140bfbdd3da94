const HOTFIX = /hotfix/i;

/**
 * Whether the name of a branch or a tag says that it is there to mend what runs in production.
 *
 * @param name - without `refs/heads/` or `refs/tags/`
 * @public
 */
export function namesHotfix(name: string): boolean {
  return HOTFIX.test(name);
}
