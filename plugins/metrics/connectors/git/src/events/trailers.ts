const REVERTS = /^This reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/m;
const PICKED =
  /^\(cherry picked from commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\)$/m;

/** What git itself writes into messages about other commits. */
export function readTrailers(message: string): {
  reverts: string | undefined;
  equivalentTo: string | undefined;
} {
  return {
    reverts: REVERTS.exec(message)?.[1],
    // Picked from branch to branch, the first of several lines names the commit that all of them repeat.
    equivalentTo: PICKED.exec(message)?.[1],
  };
}
