import type { Commit } from './facts';

/**
 * The ancestry of commits.
 */
export class CommitGraph {
  private readonly bySha: ReadonlyMap<string, Commit>;

  constructor(commits: readonly Commit[]) {
    this.bySha = new Map(commits.map(commit => [commit.sha, commit]));
  }

  /** Whether the commit itself is known, not only named by another. */
  has(sha: string): boolean {
    return this.bySha.has(sha);
  }

  get(sha: string): Commit | undefined {
    return this.bySha.get(sha);
  }

  /** The commit that others repeat; of several that name each other the same one for all. */
  origin(sha: string): string {
    const path = [sha];
    for (;;) {
      const next = this.bySha.get(path[path.length - 1])?.equivalentTo;
      if (!next) return path[path.length - 1];
      const start = path.indexOf(next);
      if (start >= 0) return path.slice(start).sort()[0];
      path.push(next);
    }
  }

  /**
   * The commits that can be reached from one and not through those that were reached before; they are added to
   * `reached`, so that walking a history deployment by deployment costs each commit once.
   */
  newAncestors(sha: string, reached: Set<string>): Commit[] {
    const found: Commit[] = [];
    const open = [sha];
    while (open.length > 0) {
      const next = open.pop()!;
      if (reached.has(next)) continue;
      reached.add(next);
      const commit = this.bySha.get(next);
      if (commit) {
        found.push(commit);
        open.push(...commit.parents);
      }
    }
    return found;
  }
}
