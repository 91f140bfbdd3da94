import { ascending } from 'd3-array';
import type { TableRow } from '../predict/tables';

/**
 * DevLake's rules as its documentation tells them, written without any of Hone's: what the benchmark's rows are held
 * against on tables that nobody has seen.
 */
export interface Tables {
  mapping: TableRow[];
  deployments: TableRow[];
  diffs: TableRow[];
  pullRequests: TableRow[];
  commits: TableRow[];
  comments: TableRow[];
  incidents: TableRow[];
  pipelines: TableRow[];
  pipelineCommits: TableRow[];
  tasks: TableRow[];
}

const time = (cell: string) => Date.parse(cell);

function owns(tables: Tables, table: string, id: string) {
  return tables.mapping.some(
    row =>
      row.project_name === 'project1' &&
      row.table === table &&
      row.row_id === id,
  );
}

function minutes(from: string | undefined, to: string | undefined) {
  if (!from || !to) return null;
  const span = Math.ceil((time(to) - time(from)) / 60_000);
  return time(to) < time(from) ? null : span;
}

const first = (rows: TableRow[], column: string) =>
  [...rows].sort((a, b) => ascending(time(a[column]), time(b[column])))[0];

function successes(tables: Tables) {
  return tables.deployments.filter(
    row =>
      owns(tables, 'cicd_scopes', row.cicd_scope_id) &&
      row.result === 'SUCCESS',
  );
}

export function devlakeLeadTimes(tables: Tables) {
  const merged = tables.pullRequests.filter(
    row => row.merged_date && owns(tables, 'repos', row.base_repo_id),
  );
  return Object.fromEntries(
    merged.map(row => {
      const commit = first(
        tables.commits.filter(c => c.pull_request_id === row.id),
        'commit_authored_date',
      );
      const review = first(
        tables.comments.filter(
          c =>
            c.pull_request_id === row.id &&
            (!row.author_id || c.account_id !== row.author_id),
        ),
        'created_date',
      );
      const deployment = first(
        successes(tables).filter(d => {
          const before = tables.deployments.find(
            p => p.id === d.prev_success_deployment_commit_id,
          );
          return (
            d.environment === 'PRODUCTION' &&
            before &&
            tables.diffs.some(
              diff =>
                diff.old_commit_sha === before.commit_sha &&
                diff.new_commit_sha === d.commit_sha &&
                diff.commit_sha === row.merge_commit_sha,
            )
          );
        }),
        'started_date',
      );
      const coding = minutes(commit?.commit_authored_date, row.created_date);
      const deploy = minutes(row.merged_date, deployment?.finished_date);
      return [
        row.id,
        {
          first_commit_sha: commit?.commit_sha ?? null,
          pr_coding_time: coding,
          first_review_id: review?.id ?? null,
          pr_pickup_time: minutes(row.created_date, review?.created_date),
          pr_review_time: minutes(review?.created_date, row.merged_date),
          deployment_commit_id: deployment?.id ?? null,
          pr_deploy_time: deploy,
          pr_cycle_time:
            (coding ?? 0) +
            (minutes(row.created_date, row.merged_date) ?? 0) +
            (deploy ?? 0),
        },
      ];
    }),
  );
}

export function devlakeIncidents(tables: Tables) {
  return Object.fromEntries(
    tables.incidents
      .filter(row => owns(tables, row.table, row.scope_id))
      .flatMap(row => {
        const before = successes(tables)
          .filter(
            d =>
              d.environment === 'PRODUCTION' &&
              d.finished_date &&
              time(d.finished_date) < time(row.created_date),
          )
          .sort((a, b) => time(b.finished_date) - time(a.finished_date));
        return before.length > 0
          ? [[row.id, before[0].cicd_deployment_id]]
          : [];
      }),
  );
}

export function devlakePrevious(tables: Tables) {
  const counted = successes(tables).filter(
    row => row.finished_date && row.environment && row.repo_url,
  );
  return Object.fromEntries(
    tables.deployments.map(row => {
      const before = counted
        .filter(
          other =>
            counted.includes(row) &&
            ['cicd_scope_id', 'repo_url', 'environment'].every(
              c => other[c] === row[c],
            ) &&
            time(other.finished_date) < time(row.finished_date),
        )
        .sort((a, b) => time(b.finished_date) - time(a.finished_date));
      return [row.id, before[0]?.id ?? null];
    }),
  );
}

export function devlakeDeployments(tables: Tables) {
  const counts = ['SUCCESS', 'FAILURE'];
  return Object.fromEntries(
    tables.pipelines.flatMap(row => {
      const tasks = tables.tasks.filter(task => task.pipeline_id === row.id);
      const deploys =
        row.type === 'DEPLOYMENT' ||
        tasks.some(
          task => task.type === 'DEPLOYMENT' && counts.includes(task.result),
        );
      if (
        !deploys ||
        !counts.includes(row.result) ||
        !owns(tables, 'cicd_scopes', row.cicd_scope_id)
      ) {
        return [];
      }
      const environments = tasks
        .filter(task => task.result !== 'SKIPPED')
        .map(task => task.environment);
      const environment =
        row.environment ||
        ['PRODUCTION', 'STAGING', 'TESTING'].find(e =>
          environments.includes(e),
        ) ||
        null;
      const end = row.finished_date || null;
      return tables.pipelineCommits
        .filter(commit => commit.pipeline_id === row.id)
        .map(commit => [
          `${row.id}:${commit.repo_url}`,
          {
            cicd_scope_id: row.cicd_scope_id,
            cicd_deployment_id: row.id,
            result: row.result,
            repo_url: commit.repo_url,
            environment,
            started_date:
              end &&
              new Date(
                time(end) - 1000 * Number(row.duration_sec),
              ).toISOString(),
            finished_date: end && new Date(end).toISOString(),
          },
        ]);
    }),
  );
}
