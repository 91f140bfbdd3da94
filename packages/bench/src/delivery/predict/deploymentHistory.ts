import type { Commit } from '../deliveryRules';
import { instantOf, type TableRow } from './tables';

/** What the tables say about the history of deployments. */
export interface HistoryTables {
  /** Deployments by id. */
  byId: ReadonlyMap<string, TableRow>;
  /** Listed commits by the two that they lie between. */
  listed: ReadonlyMap<string, string[]>;
  /** When the commits of merged pull requests were merged. */
  mergedAt: ReadonlyMap<string, number>;
}

function between(older: string, newer: string): string {
  return JSON.stringify([older, newer]);
}

/** Reads the three tables. */
export function historyTables(
  deployments: readonly TableRow[],
  diffs: readonly TableRow[],
  pullRequests: readonly TableRow[],
): HistoryTables {
  const listed = new Map<string, string[]>();
  for (const { old_commit_sha, new_commit_sha, commit_sha } of diffs) {
    const key = between(old_commit_sha, new_commit_sha);
    listed.set(key, [...(listed.get(key) ?? []), commit_sha]);
  }
  const mergedAt = new Map<string, number>();
  for (const row of pullRequests) {
    const merged = instantOf(row.merged_date);
    if (row.merge_commit_sha && merged !== null) {
      mergedAt.set(row.merge_commit_sha, merged);
    }
  }
  return {
    byId: new Map(deployments.map(row => [row.id, row])),
    listed,
    mergedAt,
  };
}

/** The commit of the deployment before, null when there is none. */
export function previousCommit(
  row: TableRow,
  { byId }: HistoryTables,
): string | null {
  const previous = byId.get(row.prev_success_deployment_commit_id ?? '');
  return previous?.commit_sha || null;
}

/**
 * The commits of deployments, as one line of history: what is listed for a deployment comes after the commit of the one
 * before. The tables do not say more about ancestry. Only merged pull requests are changes; each is one commit.
 *
 * @param deployments - in the order of time
 * @param asListed - whether a deployment brings its own commit only if that is listed, too
 */
export function historyOf(
  deployments: readonly TableRow[],
  tables: HistoryTables,
  asListed: boolean,
): Commit[] {
  const commits = new Map<string, Commit>();
  for (const row of deployments) {
    const older = previousCommit(row, tables);
    const listed =
      tables.listed.get(between(older ?? '', row.commit_sha)) ?? [];
    const line = [...new Set([row.commit_sha, ...listed])].filter(
      sha => sha !== older && !commits.has(sha),
    );
    line.forEach((sha, i) => {
      const parent = line[i + 1] ?? older;
      const mergedAt = tables.mergedAt.get(sha);
      commits.set(sha, {
        sha,
        at: mergedAt ?? 0,
        parents: parent === null ? [] : [parent],
        touchesService:
          mergedAt !== undefined && (!asListed || listed.includes(sha)),
        reverts: null,
        equivalentTo: null,
        bot: false,
        lines: null,
      });
    });
  }
  return [...commits.values()];
}
