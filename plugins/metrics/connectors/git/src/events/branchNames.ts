const RELEASE =
  /^(?:(?:release|releases|rel|maintenance|maint|support|stable)[/-].+|v?\d+(?:\.\d+)*\.x)$/i;
const HOTFIX = /hotfix/i;

/** Whether a branch keeps a release apart from the default branch. */
export function isReleaseBranch(name: string): boolean {
  return RELEASE.test(name);
}

/** Whether a branch is there to mend what runs in production. */
export function isHotfixBranch(name: string): boolean {
  return HOTFIX.test(name);
}
