import type { GithubCommit } from '../client/answers';

/**
 * Picks the commits that are new among those that a head reaches, listed from new to old by their dates, as git itself
 * does for `rev-list head ^told`: what a told commit reaches is told, and reading ends when only told ones are left. A
 * branch that was merged late brings commits that are older than what was told before, so dates can't decide.
 */
export class NewCommits {
  private readonly seen = new Set<string>();
  private readonly told: Set<string>;
  /** Parents of new commits that have not come yet. */
  private readonly awaited = new Set<string>();
  private readonly found = new Map<string, GithubCommit>();

  constructor(told: Iterable<string>) {
    this.told = new Set(told);
  }

  /** Takes the next commits of the list; false when no more are needed. */
  take(commits: readonly GithubCommit[]): boolean {
    for (const commit of commits) this.takeOne(commit);
    return this.awaited.size > 0;
  }

  /** Says of more commits that they have been told. */
  markTold(shas: Iterable<string>): void {
    const open = [...shas];
    while (open.length > 0) {
      const sha = open.pop()!;
      if (this.told.has(sha)) continue;
      this.told.add(sha);
      this.awaited.delete(sha);
      // A clock that went wrong showed it before the commit that tells of it.
      const early = this.found.get(sha);
      this.found.delete(sha);
      if (early) open.push(...early.parents);
    }
  }

  /** The new ones, parents before children. */
  inOrder(): GithubCommit[] {
    const done = new Set<string>();
    const order: GithubCommit[] = [];
    for (const start of this.found.keys()) {
      const open = [start];
      while (open.length > 0) {
        const sha = open[open.length - 1];
        const commit = this.found.get(sha);
        const next = commit?.parents.find(
          parent => this.found.has(parent) && !done.has(parent),
        );
        if (next !== undefined && !done.has(sha)) {
          open.push(next);
          continue;
        }
        open.pop();
        if (commit && !done.has(sha)) order.push(commit);
        done.add(sha);
      }
    }
    return order;
  }

  private takeOne(commit: GithubCommit): void {
    const { sha, parents } = commit;
    if (this.seen.has(sha)) return;
    this.seen.add(sha);
    this.awaited.delete(sha);
    if (this.told.has(sha)) {
      this.markTold(parents);
      return;
    }
    this.found.set(sha, commit);
    for (const parent of parents) {
      if (!this.told.has(parent) && !this.seen.has(parent)) {
        this.awaited.add(parent);
      }
    }
  }
}
