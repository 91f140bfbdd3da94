const REVERTS = /^This reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/m;
const PICKED =
  /^\(cherry picked from commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\)$/m;

/**
 * What the message of a commit says about another one; full names of commits, of 40 or 64 hexadecimal digits.
 *
 * @public
 */
export interface CommitTrailers {
  /** The commit that it takes back. */
  reverts: string | undefined;
  /** The commit whose content it repeats. */
  equivalentTo: string | undefined;
}

/**
 * Reads what git itself writes into messages about other commits: `git revert`, and `git cherry-pick -x`.
 *
 * @param message - the whole message, subject and body
 * @public
 */
export function readTrailers(message: string): CommitTrailers {
  return {
    reverts: REVERTS.exec(message)?.[1],
    // Picked from branch to branch, the first of several lines names the commit that all of them repeat.
    equivalentTo: PICKED.exec(message)?.[1],
  };
}
