const RELEASE =
  /^(?:(?:release|releases|rel|maintenance|maint|support|stable)[/-].+|v?\d+(?:\.\d+)*\.x)$/i;

/** Whether a branch keeps a release apart from the default branch. */
export function isReleaseBranch(name: string): boolean {
  return RELEASE.test(name);
}
