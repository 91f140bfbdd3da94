import { CommitGraph } from './CommitGraph';
import type { Commit, ServiceFacts } from './facts';
import type { Release } from './releases';

/** Why a change has no lead time. */
export type NotComputable =
  /** It came with the first deployment, before which nothing is known. */
  | 'first-deployment'
  /** The deployment is stamped before the commit. */
  | 'negative';

/** A change that reached production. */
export interface ShippedChange {
  sha: string;
  deploymentId: string;
  committedAt: number;
  shippedAt: number;
  bot: boolean;
  lines: number | null;
  /** Milliseconds from commit to production; null when it can't be told. */
  leadMs: number | null;
  notComputable: NotComputable | null;
}

/** What a commit brings; null when it has no content of its own or takes content back. */
function contentOf(commit: Commit, graph: CommitGraph): string | null {
  if (!commit.touchesService || commit.parents.length > 1) return null;
  if (commit.reverts === null) return graph.origin(commit.sha);
  // Taking a revert back brings the change again.
  const reverted = graph.get(commit.reverts)?.reverts;
  return reverted ? graph.origin(reverted) : null;
}

/** The commits that are taken back among others, by reverts that are not taken back themselves. */
function takenBackIn(commits: readonly Commit[]): Set<string> {
  const reverters = new Map<string, string[]>();
  for (const { sha, reverts } of commits) {
    if (reverts)
      reverters.set(reverts, [...(reverters.get(reverts) ?? []), sha]);
  }
  const stands = (sha: string, seen: ReadonlySet<string>): boolean =>
    !seen.has(sha) &&
    !(reverters.get(sha) ?? []).some(by => stands(by, new Set(seen).add(sha)));
  return new Set(
    [...reverters]
      .filter(([sha, by]) => by.some(revert => stands(revert, new Set([sha]))))
      .map(([sha]) => sha),
  );
}

function toShipped(
  commit: Commit,
  release: Release,
  isFirst: boolean,
): ShippedChange {
  const shippedAt = release.at!;
  const span = shippedAt - commit.at;
  let notComputable: NotComputable | null = null;
  if (isFirst) notComputable = 'first-deployment';
  else if (span < 0) notComputable = 'negative';
  return {
    sha: commit.sha,
    deploymentId: release.deployment.id,
    committedAt: commit.at,
    shippedAt,
    bot: commit.bot,
    lines: commit.lines,
    leadMs: notComputable ? null : span,
    notComputable,
  };
}

/** What is shipped for the first time, without what was taken back or shipped before under another name. */
function changesOf(
  commits: readonly Commit[],
  graph: CommitGraph,
  shipped: Set<string>,
): Commit[] {
  const takenBack = takenBackIn(commits);
  const changes: Commit[] = [];
  // The earliest of equivalent commits stands for all of them.
  const inOrder = [...commits].sort(
    (a, b) => a.at - b.at || (a.sha < b.sha ? -1 : 1),
  );
  for (const commit of inOrder) {
    const content = contentOf(commit, graph);
    if (content === null || takenBack.has(commit.sha)) continue;
    if (!shipped.has(content)) changes.push(commit);
    shipped.add(content);
  }
  return changes;
}

/**
 * When each change of the service first reached production, by ancestry and not by time, and which deployment brought
 * it. A change and its revert that ship together are both left out.
 */
export function shipChanges(
  facts: Pick<ServiceFacts, 'commits' | 'baselineSha'>,
  releases: readonly Release[],
): { changes: ShippedChange[]; unknownCommits: string[] } {
  const graph = new CommitGraph(facts.commits);
  const reached = new Set<string>();
  if (facts.baselineSha !== null) {
    graph.newAncestors(facts.baselineSha, reached);
  }
  const shipped = new Set<string>();
  const changes: ShippedChange[] = [];
  const unknownCommits: string[] = [];
  let isFirst = facts.baselineSha === null;
  for (const release of releases) {
    if (release.kind !== 'deployment') continue;
    const { sha, id } = release.deployment;
    if (sha === null || (!graph.has(sha) && !reached.has(sha))) {
      unknownCommits.push(id);
      continue;
    }
    const found = graph.newAncestors(sha, reached);
    for (const commit of changesOf(found, graph, shipped)) {
      changes.push(toShipped(commit, release, isFirst));
    }
    isFirst = false;
  }
  return { changes, unknownCommits };
}
