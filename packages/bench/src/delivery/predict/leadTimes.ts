import type { Row } from '../predictions';
import type { Settings } from '../settings';
import { historyTables } from './deploymentHistory';
import { minutesBetween } from './minutes';
import { pullRequestPhases } from './pullRequestPhases';
import { shippedChanges } from './shippedChanges';
import { instantOf, ownership, readTable } from './tables';

/**
 * Lead times of merged pull requests: which deployment brought each is Hone's answer, what came before the merge is
 * read from the tables.
 *
 * @param settings - those that apply: changes-as-listed, first-brings-nothing, earliest-start, same-content-counts
 */
export async function predictLeadTimes(
  folder: string,
  settings: Settings,
): Promise<Record<string, Row>> {
  const owns = ownership(await readTable(folder, 'project_mapping'));
  const commits = await readTable(folder, 'pull_request_commits');
  const comments = await readTable(folder, 'pull_request_comments');
  const diffs = await readTable(folder, 'commits_diffs');
  const deployments = await readTable(folder, 'cicd_deployment_commits');
  const merged = (await readTable(folder, 'pull_requests')).filter(
    row => owns('repos', row.base_repo_id) && row.merged_date,
  );
  const tables = historyTables(deployments, diffs, merged);
  const shipped = shippedChanges(
    deployments.filter(row => owns('cicd_scopes', row.cicd_scope_id)),
    tables,
    settings,
  );
  return Object.fromEntries(
    merged.map(row => {
      const own = (other: { pull_request_id?: string }) =>
        other.pull_request_id === row.id;
      const phases = pullRequestPhases(
        row,
        commits.filter(own),
        comments.filter(own),
      );
      const change = shipped.get(row.merge_commit_sha);
      const deployment = tables.byId.get(change?.deploymentId ?? '');
      const mergedAt = instantOf(row.merged_date);
      const deploy =
        change?.notComputable === 'first-deployment'
          ? null
          : minutesBetween(mergedAt, instantOf(deployment?.finished_date));
      const open = minutesBetween(instantOf(row.created_date), mergedAt);
      return [
        row.id,
        {
          ...phases,
          deployment_commit_id: deployment?.id ?? null,
          pr_deploy_time: deploy,
          pr_cycle_time:
            Number(phases.pr_coding_time) + Number(open) + Number(deploy),
        },
      ];
    }),
  );
}
